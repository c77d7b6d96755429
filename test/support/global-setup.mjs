// Before any spec: the code built once, one real PostgreSQL, one real Meilisearch, and a migrated database to clone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const out = path.resolve(import.meta.dirname, '../../dist/test');
// a test database that survives a power cut would be slower for nothing
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' };

export default async function setup() {
  const { build } = await import('../../apps/servante/build.mjs');
  await build(out);
  const built = (file) => import(pathToFileURL(path.join(out, file)).href);
  const { startPostgres, startMeilisearch } = await built('libs/embedded/src/index.js');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servante-test-'));
  fs.chmodSync(folder, 0o755);
  const say = (sentence) => process.stderr.write(`${sentence}\n`);
  const postgres = await startPostgres(folder, { password: 'test', settings: CARELESS, say });
  const meili = await startMeilisearch(folder, { key: 'a-key-for-the-tests', say });
  if (!meili) say('!! No Meilisearch for this machine: the specs that need it are SKIPPED.');
  createTemplate(postgres.url);
  globalThis.servanteTest = { folder, postgres, meili };
  process.env.SERVANTE_TEST_DATABASE = postgres.url;
  process.env.SERVANTE_TEST_MEILI = meili ? JSON.stringify({ url: meili.url, key: meili.key }) : '';
}

/**
 * In a process of its own: what Nest and TypeORM note on `globalThis` must not be there when Jest copies it for the specs.
 */
function createTemplate(url) {
  const program = `
    import pg from 'pg';
    const client = new pg.Client({ connectionString: process.env.URL });
    await client.connect();
    await client.query('create database servante_template');
    await client.end();
    const { openLibrary } = await import(process.env.LIBRARY);
    const db = await openLibrary(process.env.URL.replace('/servante?', '/servante_template?'));
    await db.dataSource.destroy();`;
  const env = { ...process.env, URL: url, LIBRARY: pathToFileURL(path.join(out, 'apps/api/src/open-library.js')).href };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env,
    cwd: out,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The template database could not be made: ${stderr}`);
}
