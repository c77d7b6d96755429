import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { temporaryFolder } from '../test/temporary-folder';
import { ownProcesses } from './own-processes';
import { type EmbeddedPostgres, startPostgres } from './start-postgres';

const dataDir = temporaryFolder();
const sentences: string[] = [];
let postgres: EmbeddedPostgres;

const ask = async (sql: string) => {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
};

const untilItAnswers = async (sql: string): Promise<unknown> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await ask(sql).catch(() => null);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
};

const start = () => startPostgres(dataDir, { password: 'p'.repeat(24), say: (sentence) => sentences.push(sentence) });
beforeAll(async () => {
  postgres = await start();
});
afterAll(async () => {
  await postgres.stop();
  fs.rmSync(dataDir, { recursive: true });
});

describe('startPostgres', () => {
  it('serves a real PostgreSQL 18 that sorts French and takes the extensions we may use', async () => {
    expect(await ask(`select current_setting('server_version') as answer`)).toMatch(/^18\./);
    const sorted = `select string_agg(w, ' ' order by w collate "fr-x-icu") as answer from unnest(array['zoo','été','œuvre','eau']) w`;
    expect(await ask(sorted)).toBe('eau été œuvre zoo');
    await ask('create extension unaccent');
    await ask('create extension pg_trgm');
  });

  it('listens on no port and keeps its folders closed', async () => {
    expect(await ask(`select current_setting('listen_addresses') as answer`)).toBe('');
    expect(fs.statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    expect(fs.readdirSync(dataDir)).toEqual(['postgres']);
  });

  it('comes back at the same address with its data after kill -9', async () => {
    await ask('create table kept as select 42 as answer');
    const [pid] = ownProcesses('postgres', path.join(dataDir, 'postgres/18'));
    process.kill(pid ?? NaN, 'SIGKILL');
    expect(await untilItAnswers('select answer from kept')).toBe(42);
    expect(sentences[0]).toBe('PostgreSQL s’est arrêté ; il repart dans 0,5 s.');
  });

  it('starts over a lock whose process is somebody else by now', async () => {
    await postgres.stop();
    fs.writeFileSync(path.join(dataDir, 'postgres/18/postmaster.pid'), `${process.pid}\n${dataDir}/postgres/18\n`);
    postgres = await start();
    expect(await ask('select answer from kept')).toBe(42);
  });
});
