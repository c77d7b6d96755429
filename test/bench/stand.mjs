import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pidOf } from './cpu.mjs';

const out = path.resolve(import.meta.dirname, '../../dist/bench');

/** The databases of this run, in a folder of their own, as durable as in production. */
export async function openStand() {
  const { build } = await import('../../apps/servante/build.mjs');
  await build(out);
  const { startPostgres, startMeilisearch } = await import(pathToFileURL(path.join(out, 'libs/embedded/src/index.js')).href);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servante-bench-'));
  fs.chmodSync(folder, 0o755); // started as root, the databases run as somebody else
  const postgres = await startPostgres(folder, { password: 'bench', say: console.log });
  const meili = await startMeilisearch(folder, { key: 'a-key-for-the-bench', say: console.log });
  if (!meili) throw new Error('No Meilisearch for this machine: W3 cannot be measured.');
  const close = async () => {
    await Promise.all([postgres.stop(), meili.stop()]);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { folder, out, databaseUrl: postgres.url, meili, enginePid: pidOf('meilisearch', folder), close };
}

/**
 * Our server, without its worker unless told otherwise: what comes after an answer is measured apart. `meiliUrl` may stand in
 * front of the engine.
 */
export function startOurs(stand, { role = 'api', meiliUrl = stand.meili.url } = {}) {
  const main = [path.join(stand.out, 'apps/servante/src/main.js'), 'start'];
  const settings = { SERVANTE_DATA_DIR: stand.folder, SERVANTE_DEMO: '0', NODE_ENV: 'production', ROLE: role };
  const engine = { MEILI_URL: meiliUrl, MEILI_KEY: stand.meili.key };
  return start({ name: 'servante', application: 'servante', isReady: (said) => said.includes('est prête') }, main, {
    ...settings,
    DATABASE_URL: stand.databaseUrl,
    ...engine,
  });
}

export function startFloor(stand, recorded) {
  const engine = { MEILI_URL: stand.meili.url, MEILI_KEY: stand.meili.key, RECORDED: recorded };
  const main = [path.join(import.meta.dirname, 'floor.mjs')];
  return start({ name: 'floor', application: 'floor', isReady: (said) => said.includes('ready') }, main, {
    DATABASE_URL: stand.databaseUrl,
    ...engine,
  });
}

async function start({ isReady, ...server }, args, env) {
  const port = await freePort();
  const options = { env: { PATH: process.env.PATH, ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] };
  const child = spawn(process.execPath, args, options);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let said = '';
  await new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`A server did not start: ${said}`)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (isReady(said)) resolve();
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { ...server, url: `http://127.0.0.1:${port}`, pid: child.pid, stop };
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
