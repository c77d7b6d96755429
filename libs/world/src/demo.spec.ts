import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recount } from '@servante/feedback';
import { type TestServer, testServer } from '../../../test/support/test-server';
import { ClearDemo } from './clear-demo';
import { SeedDemo } from './seed-demo';
import { World } from './world';

let server: TestServer;
let seed: SeedDemo;
let clear: ClearDemo;

beforeAll(async () => {
  server = await testServer();
  seed = server.app.get(SeedDemo, { strict: false });
  clear = server.app.get(ClearDemo, { strict: false });
});
afterAll(() => server.close());

async function state(): Promise<Record<string, number>> {
  const tables = ['member', 'resource', 'revision', 'card', 'logbook_entry', 'resource_link', 'rating', 'comment', 'adoption'];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`);
  const [row] = await server.db.queryUnnamed<Record<string, number>>(`select ${counts.join(', ')}`);
  return row!;
}

test('the examples go in once, whole, with exact counters, and come out leaving the rest as it was', async () => {
  expect(await seed.isWanted()).toBe(true);
  const before = await state();
  const since = performance.now();
  expect(await seed.seed()).toEqual({ members: 25, resources: 40 });
  expect(performance.now() - since).toBeLessThan(3_000);
  process.stderr.write(`examples seeded in ${Math.round(performance.now() - since)} ms\n`);

  const seeded = await state();
  expect(seeded).toMatchObject({
    resource: 40,
    card: 40,
    rating: 111,
    comment: 68,
    adoption: 32,
    logbook_entry: 46,
    resource_link: 20,
  });
  expect(await recount(server.db)).toEqual([]);
  expect(await server.db.queryUnnamed('select from password')).toEqual([]);
  expect(await seed.seed()).toBeNull();
  expect(await state()).toEqual(seeded);

  expect(await clear.clear()).toEqual({ members: 25, resources: 40 });
  expect(await state()).toEqual(before);
  expect(await seed.isWanted()).toBe(false);
});

test('clearing takes the feedback of real members on examples, and nothing of what is real', async () => {
  await seed.seed();
  const world = new World(server.app);
  const [ada, bo] = [await world.member('Ada'), await world.member('Bo')];
  const real = await ada.publishes({ title: 'Une vraie fiche' });
  await bo.rates(real, { clear: 4 });
  const [example] = await server.db.queryUnnamed<{ id: string }>('select id from resource where example limit 1');
  await bo.rates(example!, { clear: 1 });
  await bo.comments(example!, 'Une question ?');
  await server.db.queryUnnamed(
    `update resource set author_ids = author_ids || (select id from member where example limit 1) where id = $1`,
    [real.id],
  );
  await clear.clear();
  expect(await state()).toMatchObject({ member: 2, resource: 1, card: 1, rating: 1, comment: 0 });
  expect(await server.db.queryUnnamed('select author_ids from resource')).toEqual([{ author_ids: [ada.id] }]);
  expect(await recount(server.db)).toEqual([]);
});

test('a member of a world acts under their own name', async () => {
  const ada = await new World(server.app).member('Ada Lovelace');
  const { slug } = await ada.publishes({ title: 'La partition' });
  const { data } = await server.gql(
    'query($slug: String!) { resource(slug: $slug) { title author { name } viewerCan { revise } } }',
    { slug },
    ada.token,
  );
  expect(data.resource).toEqual({ title: 'La partition', author: { name: 'Ada Lovelace' }, viewerCan: { revise: true } });
});
