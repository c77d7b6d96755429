import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist', `spec-${process.pid}`);

/** Another node process that owns a data folder and starts both servers: something to kill. */
export async function startOwner(dataDir: string): Promise<{ process: ChildProcess; ready: { url: string; meiliUrl: string } }> {
  if (!fs.existsSync(built)) spawnSync(process.execPath, ['apps/servante/build.mjs', built], { cwd: root });
  const script = `
    const { takeFolder, startPostgres, startMeilisearch } = await import(${JSON.stringify(path.join(built, 'libs/embedded/src/index.js'))});
    const lock = await takeFolder(process.argv[1], 'start');
    const postgres = await startPostgres(process.argv[1], { password: 'p'.repeat(24) });
    const meilisearch = await startMeilisearch(process.argv[1], { key: 'k'.repeat(24) });
    lock.announce('http://127.0.0.1:3999');
    console.log(JSON.stringify({ url: postgres.url, meiliUrl: meilisearch?.url }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  return { process: child, ready: JSON.parse(line) as { url: string; meiliUrl: string } };
}

export function removeBuiltOwner(): void {
  fs.rmSync(built, { recursive: true, force: true });
}
