import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Db } from '@servante/database';
import { openLibrary } from '../../apps/api/src/open-library';
import { crowd, type Person } from '../support/people';
import { type ServerProcess, serverProcess } from '../support/server-process';
import { testDatabase } from '../support/test-database';

const KILLS = 4;
const WRITERS = 8;
const PUBLISH = 'mutation($id: ID!) { publishResource(input: { id: $id }) { id } }';
const DRAFT = `mutation($title: String!) { draftPractice(input: { visibility: PUBLIC, content: {
  title: $title, summary: "Écrit pendant que le serveur tombe.", outcome: "mitige", themes: ["technique"] } }) { id } }`;

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Db;
let people: Person[];

beforeAll(async () => {
  database = await testDatabase();
  db = await openLibrary(database.url);
  people = await crowd({ db }, WRITERS);
});
afterAll(async () => {
  await db.dataSource.destroy();
  await database.drop();
});

async function ask(url: string, query: string, variables: object, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await answer.json()) as { data: Record<string, { id: string }> | null };
}

/** Writes until the server is gone, noting the ids whose publication was acknowledged. */
async function write(url: string, { token, name }: Person, acknowledged: string[]): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      const drafted = await ask(url, DRAFT, { title: `${name}, essai ${i}` }, token);
      const published = await ask(url, PUBLISH, { id: drafted.data?.draftPractice?.id }, token);
      if (published.data?.publishResource) acknowledged.push(published.data.publishResource.id);
    } catch {
      return; // the server is gone: this write was not acknowledged
    }
  }
}

test(`kill -9 of the API, ${KILLS} times under ${WRITERS} writers: every acknowledged write is there, whole, and found`, async () => {
  const meili = process.env.SERVANTE_TEST_MEILI
    ? (JSON.parse(process.env.SERVANTE_TEST_MEILI) as { url: string; key: string })
    : null;
  const env = {
    DATABASE_URL: database.url,
    ...(meili ? { MEILI_URL: meili.url, MEILI_KEY: meili.key, MEILI_INDEX: database.name } : {}),
  };
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await serverProcess(env);
    const before = acknowledged.length;
    const writers = people.map((person) => write(server.url, person, acknowledged));
    // in the middle of their writes, whatever the speed of the machine
    while (acknowledged.length < before + 2 * WRITERS + kill) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.kill();
    await Promise.all(writers);
  }
  await assertNothingLost(acknowledged);
  await assertFound(await serverProcess(env), acknowledged);
}, 120_000);

async function assertNothingLost(acknowledged: string[]): Promise<void> {
  const [kept] = await db.queryUnnamed<{ kept: number }>(
    `select count(*)::int as kept from resource r join card c on c.id = r.id and c.status = r.status and c.version = r.version
     where r.id = any($1) and r.status = 'PUBLISHED' and exists (select from revision v where v.resource_id = r.id and v.version = r.version)`,
    [acknowledged],
  );
  expect(kept?.kept).toBe(acknowledged.length);
  const halves = await db.queryUnnamed(`select r.id from resource r left join card c on c.id = r.id where c.id is null`);
  expect(halves).toEqual([]);
}

/** Index = database within 60 s of the last restart: the same ids, no more, no fewer. */
async function assertFound(server: ServerProcess, acknowledged: string[]): Promise<void> {
  const [published] = await db.queryUnnamed<{ count: number }>(
    `select count(*)::int as count from card where status = 'PUBLISHED'`,
  );
  const query = '{ search(query: "") { totalCount } }';
  let total = -1;
  for (const until = Date.now() + 60_000; Date.now() < until && total !== published?.count;) {
    total = ((await ask(server.url, query, {})).data as unknown as { search: { totalCount: number } }).search.totalCount;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await server.stop();
  expect(total).toBe(published?.count);
  expect(total).toBeGreaterThanOrEqual(acknowledged.length);
}
