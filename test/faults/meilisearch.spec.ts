import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EmbeddedMeilisearch, startMeilisearch } from '@servante/embedded';
import { member, type Person } from '../support/people';
import { type TestServer, testServer } from '../support/test-server';

const KILLS = 4;
const DRAFT = `mutation($title: String!) { draftPractice(input: { visibility: PUBLIC, content: {
  title: $title, summary: "Écrit pendant que Meilisearch tombe.", outcome: "mitige", themes: ["technique"] } }) { id } }`;
const PUBLISH = 'mutation($id: ID!) { publishResource(input: { id: $id }) { id } }';

async function publish(server: TestServer, who: Person, title: string): Promise<string> {
  const drafted = await server.gql(DRAFT, { title }, who.token);
  const { id } = drafted.data.draftPractice as { id: string };
  await server.gql(PUBLISH, { id }, who.token);
  return id;
}

const found = async (server: TestServer, query: string) =>
  (
    await server.gql('query($query: String!) { search(query: $query, first: 100) { engine totalCount edges { node { id } } } }', {
      query,
    })
  ).data.search as { engine: string; totalCount: number; edges: { node: { id: string } }[] };

const withEngine = process.env.SERVANTE_TEST_MEILI ? describe : describe.skip;

withEngine('Meilisearch killed while indexing', () => {
  let folder: string;
  let meili: EmbeddedMeilisearch;
  let server: TestServer;
  let ada: Person;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servante-meili-'));
    fs.chmodSync(folder, 0o755);
    meili = (await startMeilisearch(folder, { key: 'a-key-for-the-tests' })) as EmbeddedMeilisearch;
    server = await testServer({ meili: { url: meili.url, key: meili.key, index: 'killed' } });
    ada = await member(server, 'Ada');
  });
  afterAll(async () => {
    await server.close();
    await meili.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test(`${KILLS} times: it comes back by itself, nothing is missing, nothing is doubled`, async () => {
    const ids: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const writes = Array.from({ length: 8 }, (_, i) => publish(server, ada, `Essai ${kill}-${i}`));
      ids.push(await (writes[0] as Promise<string>));
      killServerOf(folder);
      ids.push(...(await Promise.all(writes.slice(1))));
    }
    await server.settled(60_000);
    const search = await found(server, '');
    expect(search.engine).toBe('MEILISEARCH');
    expect(search.edges.map(({ node }) => node.id).sort()).toEqual([...ids].sort());
  }, 120_000);
});

describe('Meilisearch absent for a whole run', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer({ meili: { url: 'http://127.0.0.1:9', key: 'nobody', index: 'absent' } });
  });
  afterAll(() => server.close());

  test('writes go on, PostgreSQL answers and says so, and the facts wait', async () => {
    const ada = await member(server, 'Ada');
    const id = await publish(server, ada, 'Une lampe qui reste allumée');
    const until = Date.now() + 10_000;
    let search = await found(server, 'lampe');
    while (search.edges.length === 0 && Date.now() < until) search = await found(server, 'lampe');
    expect([search.engine, search.edges.map(({ node }) => node.id)]).toEqual(['FALLBACK', [id]]);
    const [waiting] = await server.db.queryUnnamed<{ count: number; dead: number }>(
      `select count(*)::int as count, count(dead_at)::int as dead from outbox where queue = 'index'`,
    );
    expect(waiting?.count).toBeGreaterThan(0);
    expect(waiting?.dead).toBe(0);
  });
});

/** kill -9 of the Meilisearch that keeps its data there, told by its command line. */
function killServerOf(dataDir: string): void {
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = commandOf(pid);
    if (command.includes('meilisearch') && command.includes(dataDir) && !command.startsWith('/bin/sh'))
      process.kill(Number(pid), 'SIGKILL');
  }
}

function commandOf(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
