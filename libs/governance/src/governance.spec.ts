import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recount } from '@servante/feedback';
import { Role } from '@servante/kernel';
import { World, type WorldMember } from '@servante/world';
import { hash } from '@node-rs/argon2';
import { type TestServer, testServer } from '../../../test/support/test-server';

const PASSWORD = 'quatre mots sous la pluie';
const DELETE = 'mutation($input: DeleteAccountInput!) { deleteAccount(input: $input) { keptResources withdrawnResources } }';
let server: TestServer;
let world: World;

beforeAll(async () => {
  server = await testServer();
  world = new World(server.app);
});
afterAll(() => server.close());

async function leaver(name: string, role = Role.MEMBER): Promise<WorldMember> {
  const member = await world.member(name, { role });
  await server.db.queryUnnamed('insert into password (member_id, hash) values ($1, $2)', [member.id, await hash(PASSWORD)]);
  return member;
}

const leave = (member: WorldMember, contributions: string, password = PASSWORD) =>
  server.gql(DELETE, { input: { password, contributions } }, member.token);

/** Somebody who did a bit of everything, with somebody else. */
async function life(name: string) {
  const [ada, bo] = [await leaver(name), await world.member('Bo')];
  const [own, draft, shared, other] = [
    await ada.publishes({ title: 'À elle seule' }),
    await ada.drafts({ title: 'Un brouillon' }),
    await ada.publishes({ title: 'À deux' }),
    await bo.publishes({ title: 'Une autre' }),
  ];
  await server.db.queryUnnamed(`update resource set author_ids = author_ids || $2 where id = $1`, [shared.id, [bo.id]]);
  await server.db.queryUnnamed(`update card set author_ids = author_ids || $2 where id = $1`, [shared.id, [bo.id]]);
  await ada.rates(other, { clear: 4, useful: 2 });
  await ada.comments(other, 'Chez nous aussi.');
  await ada.adopts(other, { story: 'Repris en mars.' });
  await bo.comments(own, 'Merci.');
  return { ada, bo, own, draft, shared, other };
}

async function count(statement: string, id: string): Promise<number> {
  const [row] = await server.db.queryUnnamed<{ count: number }>(`select count(*)::int as count from ${statement}`, [id]);
  return row!.count;
}

/** No row of any table names them any more. */
async function traces(member: WorldMember): Promise<string[]> {
  const tables = await server.db.queryUnnamed<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found = [];
  for (const { name } of tables) {
    const isThere = (text: string) => count(`${name} one where one::text like '%' || $1 || '%'`, text);
    if ((await isThere(member.id)) + (await isThere(member.profile.email)) > 0) found.push(name);
  }
  return found;
}

describe('deleteAccount', () => {
  test('KEEP: the person is erased, the commons stay unsigned', async () => {
    const { ada, own, draft, shared, other, bo } = await life('Ada Reste');
    const { data, errors } = await leave(ada, 'KEEP');
    expect(errors).toBeUndefined();
    expect(data.deleteAccount).toEqual({ keptResources: 2, withdrawnResources: 0 });
    await server.settled();
    expect((await traces(ada)).filter((table) => table !== 'throttle')).toEqual([]);
    expect(await count('resource where id = $1', draft.id)).toBe(0);
    expect(await count(`resource where id = $1 and author_ids = '{}'`, own.id)).toBe(1);
    expect(await count(`card where id = $1 and author_ids = array['${bo.id}']`, shared.id)).toBe(1);
    expect(await count('comment where resource_id = $1 and author_id is null and text is not null', other.id)).toBe(1);
    expect(await count('adoption where resource_id = $1 and author_id is null', other.id)).toBe(1);
    expect(await count('rating where resource_id = $1', other.id)).toBe(0);
    expect(await recount(server.db)).toEqual([]);
    const after = await server.gql('{ viewer { email } }', {}, ada.token);
    expect(after.data.viewer).toBeNull();
  });

  test('WITHDRAW: what was theirs alone goes, comments leave their place, what is shared stays', async () => {
    const { ada, own, shared, other } = await life('Ada Part');
    const { data } = await leave(ada, 'WITHDRAW');
    expect(data.deleteAccount).toEqual({ keptResources: 1, withdrawnResources: 1 });
    await server.settled();
    expect((await traces(ada)).filter((table) => table !== 'throttle')).toEqual([]);
    expect(await count('resource where id = $1', own.id)).toBe(0);
    expect(await count('comment where resource_id = $1', own.id)).toBe(0);
    expect(await count('resource where id = $1', shared.id)).toBe(1);
    expect(await count('comment where resource_id = $1 and text is null and deleted_at is not null', other.id)).toBe(1);
    expect(await count('adoption where resource_id = $1', other.id)).toBe(0);
    expect(await recount(server.db)).toEqual([]);
    expect(await server.db.queryUnnamed(`select from search_entry where id = $1`, [own.id])).toEqual([]);
  });

  test('asks for the password, and changes nothing without it', async () => {
    const ada = await leaver('Ada Hésite');
    const { errors } = await leave(ada, 'KEEP', 'un autre mot de passe');
    expect(errors?.[0]?.extensions.code).toBe('BAD_CREDENTIALS');
    expect(await count('member where id = $1', ada.id)).toBe(1);
  });

  test('the last admin stays; with another one, they may go', async () => {
    const root = await leaver('Racine', Role.ADMIN);
    expect((await leave(root, 'KEEP')).errors?.[0]?.extensions.code).toBe('LAST_ADMIN');
    await world.member('Relève', { role: Role.ADMIN });
    expect((await leave(root, 'KEEP')).errors).toBeUndefined();
  });

  test('what they were writing at that moment is either gone or never was', async () => {
    const ada = await leaver('Ada Pressée');
    const draft = `mutation($input: DraftPracticeInput!) { draftPractice(input: $input) { id } }`;
    const input = { content: { title: 'En même temps', summary: 'x', outcome: 'reussi', themes: ['publics'] } };
    await Promise.all([
      ...Array.from({ length: 8 }, () => server.gql(draft, { input }, ada.token)),
      leave(ada, 'KEEP'),
      ...Array.from({ length: 8 }, () => server.gql(draft, { input }, ada.token)),
    ]);
    expect(await count('resource where author_ids @> array[$1]', ada.id)).toBe(0);
  });
});

test('myData: everything about oneself, secrets left out', async () => {
  const { ada, own, draft } = await life('Ada Lit');
  const { data, errors } = await server.gql('{ myData }', {}, ada.token);
  expect(errors).toBeUndefined();
  const archive = JSON.parse(data.myData as string) as Record<string, { id: string }[]>;
  expect(archive.member).toMatchObject({ id: ada.id, email: ada.profile.email });
  expect(archive.resources!.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, draft.id]));
  for (const list of ['revisions', 'comments', 'ratings', 'adoptions', 'sessions'])
    expect(archive[list]!.length).toBeGreaterThan(0);
  expect(data.myData).not.toMatch(/hash|argon2/);
  expect((await server.gql('{ myData }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

describe('the words of the search', () => {
  const EDIT = 'mutation($input: EditSynonymsInput!) { editSynonyms(input: $input) { id words } }';
  const FIND = '{ search(query: "zorglub") { edges { node { title } } } }';

  test('a synonym taught finds what was written before, taken off it no longer does', async () => {
    const mod = await world.member('Mod', { role: Role.MODERATOR });
    await mod.publishes({ title: 'Le gradateur du plateau', visibility: undefined });
    await server.settled();
    const { data, errors } = await server.gql(EDIT, { input: { put: [{ words: ['zorglub', 'gradateur'] }] } }, mod.token);
    expect(errors).toBeUndefined();
    const group = data.editSynonyms.find(({ words }: { words: string[] }) => words.includes('zorglub'));
    expect(data.editSynonyms.length).toBeGreaterThan(10); // the words a library starts with are still there
    await server.settled();
    expect(await titles(mod)).toEqual(['Le gradateur du plateau']);
    await server.gql(EDIT, { input: { remove: [group.id] } }, mod.token);
    await server.settled();
    expect(await titles(mod)).toEqual([]);
    expect((await server.gql(EDIT, { input: { remove: [group.id] } }, mod.token)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  async function titles(member: WorldMember): Promise<string[]> {
    const { data, errors } = await server.gql(FIND, {}, member.token);
    expect(errors).toBeUndefined();
    return data.search.edges.map(({ node }: { node: { title: string } }) => node.title);
  }

  test('stop words are moderators’ business', async () => {
    const mod = await world.member('Mod', { role: Role.MODERATOR });
    const edit = 'mutation($input: EditStopWordsInput!) { editStopWords(input: $input) { word language } }';
    const word = { word: 'Voilà', language: 'fr' };
    const { data } = await server.gql(edit, { input: { add: [word] } }, mod.token);
    expect(data.editStopWords).toContainEqual({ word: 'voilà', language: 'fr' });
    const less = await server.gql(edit, { input: { remove: [word] } }, mod.token);
    expect(less.data.editStopWords).not.toContainEqual({ word: 'voilà', language: 'fr' });
    const member = await world.member('Membre');
    for (const query of ['{ synonyms { id } }', '{ stopWords { word } }', '{ missedSearches { edges { cursor } } }'])
      expect((await server.gql(query, {}, member.token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('missed searches come by pages, newest week and most wanted first', async () => {
    const mod = await world.member('Mod', { role: Role.MODERATOR });
    const rows = [
      ['un', '2026-01-05', 3],
      ['deux', '2026-01-05', 9],
      ['trois', '2026-01-12', 1],
      ['quatre', '2026-01-05', 3],
    ];
    for (const row of rows)
      await server.db.queryUnnamed('insert into search_miss (query, week, searches, searchers) values ($1, $2, $3, $3)', row);
    const page =
      'query($after: String) { missedSearches(first: 1, after: $after) { edges { node { query week searches searchers } } pageInfo { endCursor hasNextPage } } }';
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await server.gql(page, { after }, mod.token);
      seen.push(data.missedSearches.edges[0].node.query as string);
      after = data.missedSearches.pageInfo.endCursor as string;
      more = data.missedSearches.pageInfo.hasNextPage as boolean;
    }
    expect(seen.filter((query) => query !== 'zorglub')).toEqual(['trois', 'deux', 'un', 'quatre']);
    expect((await server.gql(page, { after: 'abc' }, mod.token)).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});
