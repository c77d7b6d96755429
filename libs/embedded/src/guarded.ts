import { type ChildProcess, spawn } from 'node:child_process';
import type { Account } from './account';

/**
 * A server that cannot outlive us. `sh` keeps the read end of a pipe whose write end is ours: when we exit for any reason,
 * SIGKILL included, `read` meets the end of the pipe and the server is asked to stop.
 */
const GUARD = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
( read -r _ <&3; kill -"$STOP_SIGNAL" $server 2>/dev/null ) & guard=$!
exec 3<&-
wait $server; code=$?
kill $guard 2>/dev/null
exit $code`;

export interface GuardedOptions {
  readonly stopSignal: 'INT' | 'TERM';
  readonly account: Account | null;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface Guarded {
  /** Resolves with the last words of the server once it is gone. */
  readonly exited: Promise<string>;
  isGone(): boolean;
  stop(): Promise<void>;
}

/** Its own session (`detached`) keeps Ctrl-C and a closing terminal away from the server, so that the API drains first. */
export function guarded(command: string, args: readonly string[], options: GuardedOptions): Guarded {
  const child = spawn('/bin/sh', ['-c', GUARD, 'sh', command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: options.cwd,
    env: { ...options.env, STOP_SIGNAL: options.stopSignal },
    ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
  });
  let gone = false;
  const exited = lastWordsOf(child).finally(() => (gone = true));
  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  return { exited, isGone: () => gone, stop };
}

function lastWordsOf(child: ChildProcess): Promise<string> {
  let words = '';
  const keep = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-8000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.stdin?.on('error', () => undefined); // the pipe of a server that is already gone
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(words.trim() || `code ${code}`));
  });
}
