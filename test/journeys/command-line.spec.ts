import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine } from '../support/command-line';
import { testDatabase } from '../support/test-database';
import { type TestServer, testServer } from '../support/test-server';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLE = path.join(ROOT, 'apps/servante/sample/fiches.jsonl');
let server: TestServer;
let empty: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'servante-command-'));
  server = await testServer({ worker: false });
  empty = await testDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
  await empty.drop();
});

const settings = (databaseUrl: string) => ({ DATABASE_URL: databaseUrl, SERVANTE_DATA_DIR: folder, ...meili() });

function meili(): Record<string, string> {
  const { url, key } = JSON.parse(process.env.SERVANTE_TEST_MEILI || '{}') as { url?: string; key?: string };
  return url && key ? { MEILI_URL: url, MEILI_KEY: key } : {};
}

const servante = (args: string[], onStart?: Parameters<typeof commandLine>[2]) =>
  commandLine(args, settings(server.databaseUrl), onStart);

describe('import and export', () => {
  test('the sample of the README goes in, then changes nothing', async () => {
    const first = await servante(['import', SAMPLE]);
    expect(first).toMatchObject({ code: 0, out: 'fiches.jsonl : 6 nouvelles fiches, 0 changée, 0 inchangée, 0 ligne refusée\n' });
    expect((await servante(['import', SAMPLE])).out).toContain('6 inchangées');
  });

  test('a hostile file: exit 1, each refused line by its number and in French', async () => {
    const { code, err } = await servante(['import', path.join(ROOT, 'test/fixtures/hostile.jsonl')]);
    expect(code).toBe(1);
    expect(err).toContain('ligne 7 (h:titre-long) : « title » dépasse 300 caractères');
    expect(err).not.toMatch(/ at .*\(.*:\d+:\d+\)/);
  });

  test('what is exported goes into an empty library and comes out the same', async () => {
    const file = path.join(folder, 'tout.jsonl');
    expect(await servante(['export', '--all', '--out', file])).toMatchObject({ code: 0, out: '' });
    const elsewhere = settings(empty.url);
    expect((await commandLine(['import', file], elsewhere)).code).toBe(0);
    expect((await commandLine(['export', '--all'], elsewhere)).out).toBe(readFileSync(file, 'utf8'));
  });

  test('Markdown asks for a folder, and writes one file per resource', async () => {
    expect(await servante(['export', '--format', 'markdown'])).toMatchObject({ code: 1, out: '' });
    const out = path.join(folder, 'markdown');
    expect((await servante(['export', '--format', 'markdown', '--out', out])).code).toBe(0);
    expect(readdirSync(out).filter((name) => name.endsWith('.md')).length).toBe(9);
  });

  test('killed in the middle, the import is run again and finishes', async () => {
    const file = path.join(folder, 'longue.jsonl');
    const total = 2_500;
    const record = (i: number) => ({
      externalId: `longue:${i}`,
      kind: 'practice',
      title: `Fiche ${i}`,
      body: 'Un récit. '.repeat(100),
    });
    writeFileSync(file, Array.from({ length: total }, (_, i) => JSON.stringify(record(i))).join('\n'));
    const inside = async () => {
      const [row] = await server.db.queryUnnamed<{ count: number }>(
        `select count(*)::int as count from resource where external_id like 'longue:%'`,
      );
      return row?.count ?? 0;
    };
    await servante(['import', file], (child) => {
      const watch = setInterval(() => void inside().then((count) => count > 0 && child.kill('SIGKILL')), 10);
      child.once('exit', () => clearInterval(watch));
    });
    const half = await inside();
    expect(half % 500).toBe(0);
    expect(half).toBeLessThan(total);
    const { code, out } = await servante(['import', file]);
    expect(code).toBe(0);
    expect(out.replace(/[\u202f\u00a0]/g, ' ')).toContain(
      `${(total - half).toLocaleString('fr').replace(/[\u202f\u00a0]/g, ' ')} nouvelles fiches`,
    );
    expect(await inside()).toBe(total);
  }, 60_000);
});

test('seed, a second time, clear: each says what it did', async () => {
  expect((await servante(['seed'])).out).toContain('Exemples ajoutés : 40 fiches, 25 personnes');
  expect((await servante(['seed'])).out).toContain('déjà là');
  expect((await servante(['seed', '--clear'])).out).toContain('Exemples retirés : 40 fiches, 25 personnes');
}, 60_000);

test('token prints a key once, which opens what was asked for', async () => {
  const [id, email] = ['mem_00000000000000000000000001', 'ada@exemple.fr'];
  await server.db.queryUnnamed('insert into member (id, email, name, confirmed_at) values ($1, $2, $3, now())', [
    id,
    email,
    'Ada',
  ]);
  const { code, out, err } = await servante(['token', email, '--scopes', 'read', '--days', '3']);
  expect(code).toBe(0);
  expect(err).toContain('Jeton de Ada, valable 3 jours');
  const { data } = await server.gql('{ viewer { member { name } } }', {}, out.trim());
  expect(data.viewer.member.name).toBe('Ada');
  expect(await servante(['token', 'personne@exemple.fr'])).toMatchObject({ code: 1, out: '' });
});

describe('doctor', () => {
  interface Finding {
    check: string;
    isFine: boolean;
    sentence: string;
  }
  const findings = async (env: Record<string, string> = {}) => {
    const answer = await commandLine(['doctor', '--json'], { ...settings(server.databaseUrl), ...env });
    return { code: answer.code, byName: new Map((JSON.parse(answer.out) as Finding[]).map((one) => [one.check, one])) };
  };

  test('names what is wrong and what to do about it', async () => {
    await server.db.queryUnnamed(`update card set comment_count = comment_count + 1 where id = (select min(id) from card)`);
    await server.db.queryUnnamed(
      `insert into outbox (queue, fact, subject, dead_at) values ('search', 'resource.revised', 'res_x', now())`,
    );
    const { code, byName } = await findings();
    expect(code).toBe(1);
    expect([...byName.values()].filter(({ isFine }) => !isFine).map(({ check }) => check)).toEqual(
      expect.arrayContaining(['dead-letters', 'counters', 'admin', 'mail']),
    );
    expect(byName.get('migrations')).toMatchObject({ isFine: true });
    expect(byName.get('counters')!.sentence).toContain('comment_count');
  });

  test('an unreachable database is a finding, not a fault', async () => {
    const { code, byName } = await findings({ DATABASE_URL: 'postgres://personne@127.0.0.1:9/rien' });
    expect(code).toBe(1);
    expect(byName.get('database')).toMatchObject({ isFine: false });
  });
});
