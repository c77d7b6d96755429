import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@servante/embedded';

export interface ServerProcess {
  url: string;
  /** kill -9, and nothing else. */
  kill(): Promise<void>;
  /** Asks it to stop, as Ctrl-C does. */
  stop(): Promise<void>;
}

const built = path.resolve(import.meta.dirname, '../../dist/test/apps/servante/src/main.js');

/** The product as it really runs: a process of its own, that can be killed. */
export async function serverProcess(env: Record<string, string>): Promise<ServerProcess> {
  const port = String(await freePort('127.0.0.1'));
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'servante-process-'));
  const settings = { NODE_ENV: 'production', SERVANTE_DEMO: '0', SERVANTE_DATA_DIR: dataDir, PORT: port, ...env };
  const child = spawn(process.execPath, [built, 'start'], {
    env: { PATH: process.env.PATH, HOME: os.tmpdir(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, () => said);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 30_000;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start:\n${said()}`);
}
