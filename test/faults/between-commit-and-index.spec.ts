import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Db } from '@servante/database';
import { openLibrary } from '../../apps/api/src/open-library';
import { member } from '../support/people';
import { type ServerProcess, serverProcess } from '../support/server-process';
import { testDatabase } from '../support/test-database';
import { testMeili } from '../support/test-meili';

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = await openLibrary(database.url);
});
afterAll(async () => {
  await db.dataSource.destroy();
  await database.drop();
});

async function ask<T>({ url }: ServerProcess, query: string, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}

test('the API dies after the commit and before the index: the next start indexes what was published', async () => {
  const meili = testMeili('servante');
  const env = {
    DATABASE_URL: database.url,
    ...(meili ? { MEILI_URL: meili.url, MEILI_KEY: meili.key, MEILI_INDEX: database.name } : {}),
  };
  const { token } = await member({ db }, 'Ada');
  const withoutWorker = await serverProcess({ ...env, ROLE: 'api' });
  const { draftPractice } = await ask<{ draftPractice: { id: string } }>(
    withoutWorker,
    'mutation { draftPractice(input: { visibility: PUBLIC, content: { title: "Une éclipse", summary: "Entre deux.", outcome: "mitige", themes: ["ia"] } }) { id } }',
    token,
  );
  await ask(withoutWorker, `mutation { publishResource(input: { id: "${draftPractice.id}" }) { id } }`, token);
  await withoutWorker.kill();

  const whole = await serverProcess(env);
  let ids: string[] = [];
  for (const until = Date.now() + 30_000; ids.length === 0 && Date.now() < until;) {
    const { search } = await ask<{ search: { edges: { node: { id: string } }[] } }>(
      whole,
      '{ search(query: "éclipse") { edges { node { id } } } }',
    );
    ids = search.edges.map(({ node }) => node.id);
  }
  await whole.stop();
  expect(ids).toEqual([draftPractice.id]);
}, 90_000);
