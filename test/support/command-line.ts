import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

export interface CommandAnswer {
  code: number | null;
  out: string;
  err: string;
}

const built = path.resolve(import.meta.dirname, '../../dist/test/apps/servante/src/main.js');

/** `servante …` as it is typed, in a process of its own; `onStart` is given the process, to do it harm. */
export function commandLine(
  args: string[],
  env: Record<string, string>,
  onStart?: (child: ChildProcess) => void,
): Promise<CommandAnswer> {
  const settings = { NODE_ENV: 'production', PATH: process.env.PATH, HOME: os.tmpdir(), ...env };
  const child = spawn(process.execPath, [built, ...args], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  onStart?.(child);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
