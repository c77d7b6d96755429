import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error';

/**
 * Ends the server of a previous run that still uses `folder`. Usually its guard is already closing it; when even the guard
 * was killed, we ask it to stop ourselves. To be called by the owner of the data folder only.
 */
export async function endPreviousServer(program: string, folder: string, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const startedAt = Date.now();
  let asked = false;
  for (let pids = ownProcesses(program, folder); pids.length > 0; pids = ownProcesses(program, folder)) {
    const waited = Date.now() - startedAt;
    if (waited > 15_000)
      throw new LaunchError(`Un serveur (n° ${pids[0]}) utilise encore ${folder} et ne s’arrête pas : arrêtez-le d’abord.`);
    if (waited > 2000 && !asked) {
      asked = true;
      for (const pid of pids) ask(pid, signal);
    }
    await sleep(50);
  }
}

/** Processes whose program and folder both are the ones we start; a zombie has no command line and is not one of them. */
export function ownProcesses(program: string, folder: string): number[] {
  if (!fs.existsSync('/proc/self/cmdline')) return [];
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    const [command = '', ...args] = commandLine(pid);
    return command.endsWith(`/${program}`) && args.includes(folder);
  });
}

function commandLine(pid: number): string[] {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function ask(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile, or not ours to stop: the wait goes on and says so in the end
  }
}
