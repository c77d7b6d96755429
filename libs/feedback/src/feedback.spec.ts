import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@servante/kernel';
import { feedbackServer, toldOf } from '../../../test/support/feedback-server';
import { crowd, member, type Person } from '../../../test/support/people';
import { practice } from '../../../test/support/practice';
import type { TestServer } from '../../../test/support/test-server';
import { EraseMemberFeedback } from './erase-member-feedback';
import { PutAdoptions } from './put-adoptions';
import { PutComments } from './put-comments';
import { PutRatings } from './put-ratings';
import { EffortFit } from './rating';
import { recount } from './recount';

let server: TestServer;
let ada: Person;
beforeAll(async () => {
  server = await feedbackServer();
  ada = await member(server, 'Ada');
});
afterAll(() => server.close());

const on = (body: string) => `mutation ($resourceId: ID!) { ${body} }`;
const about = (body: string) => `mutation ($id: ID!) { ${body} }`;
const DEEDS = [
  on('rateResource(input: { resourceId: $resourceId, clear: 4, effort: FAIR }) { ratings { count } }'),
  on('addComment(input: { resourceId: $resourceId, text: "Bonjour" }) { id }'),
  on('addAdoption(input: { resourceId: $resourceId, kind: "tel_quel" }) { id }'),
  about('deleteComment(input: { id: $id }) { id }'),
  about('reviseAdoption(input: { id: $id, kind: "ecarte" }) { id }'),
  on('rateResource(input: { resourceId: $resourceId, useful: 1, transferable: 2 }) { ratings { count } }'),
  about('deleteAdoption(input: { id: $id })'),
  on('addComment(input: { resourceId: $resourceId, text: "Encore" }) { id }'),
  on('withdrawRating(input: { resourceId: $resourceId }) { ratings { count } }'),
];
const EXPECTED = ['NOT_FOUND', 'WRONG_STATE', 'INVALID_INPUT'];

/** Everything a person may do to these resources, each in an order of their own; some of it finds nothing to take back. */
async function busy({ token }: Person, ids: readonly string[], seed: number): Promise<void> {
  const made = { comment: '', adoption: '' };
  for (let turn = 0; turn < 18; turn++) {
    const deed = DEEDS[(seed * 5 + turn * 2) % DEEDS.length] as string;
    const id = deed.includes('Comment') ? made.comment : made.adoption;
    const { data, errors } = await server.gql(deed, { resourceId: ids[(seed + turn) % ids.length], id }, token);
    if (errors) expect(EXPECTED).toContain(errors[0]?.extensions.code);
    made.comment = data?.addComment?.id ?? made.comment;
    made.adoption = data?.addAdoption?.id ?? made.adoption;
  }
}

const count = async (table: string, condition: string): Promise<number> =>
  (await server.db.queryUnnamed<{ n: number }>(`select count(*)::int as n from ${table} where ${condition}`))[0]?.n ?? 0;
const moves = () =>
  server.db.queryUnnamed('select id, comment_count, adoption_count, tried_count, rating_count, clear_sum from card order by id');

it('twenty members doing everything at once: the counters say what the rows say', async () => {
  const ids = [await practice(server, ada), await practice(server, ada)];
  await Promise.all((await crowd(server, 20)).map((person, i) => busy(person, ids, i)));
  for (const table of ['comment', 'rating', 'adoption']) expect(await count(table, 'true')).toBeGreaterThan(0);
  expect(await count('comment', 'deleted_at is not null')).toBeGreaterThan(5);
  expect(await recount(server.db)).toEqual([]);
});

it('recount finds the counter that lies', async () => {
  const id = await practice(server, ada);
  await server.db.queryUnnamed('update card set clear_sum = 3 where id = $1', [id]);
  expect(await recount(server.db, [id])).toEqual([{ id, counter: 'clear_sum', kept: 3, counted: 0 }]);
  expect(await recount(server.db, [await practice(server, ada)])).toEqual([]);
  await server.db.queryUnnamed('update card set clear_sum = 0 where id = $1', [id]);
});

/** A set as an import brings it: two comments, a rating, an adoption on each resource, in the name of each person. */
async function bring(ids: readonly string[], people: readonly Person[]): Promise<() => Promise<void>> {
  const at = new Date('2024-03-01T10:00:00Z');
  const pairs = ids.flatMap((resourceId) => people.map((person) => ({ resourceId, authorId: person.id, createdAt: at })));
  const roots = pairs.map((pair) => ({ ...pair, id: newId('com'), text: 'Bonjour' }));
  const replies = roots.map((root) => ({ ...root, id: newId('com'), parentId: root.id, rootId: root.id }));
  const ratings = pairs.map((pair) => ({ ...pair, id: newId('rat'), memberId: pair.authorId, clear: 3, effort: EffortFit.OVER }));
  const adoptions = pairs.map((pair) => ({ ...pair, id: newId('adp'), kind: 'adapte', story: 'Oui' }));
  return async () => {
    await server.app.get(PutComments).put([...replies, ...roots]);
    await server.app.get(PutRatings).put(ratings);
    await server.app.get(PutAdoptions).put(adoptions);
  };
}

describe('sets', () => {
  it('go in with their dates; a second time changes nothing and tells nothing', async () => {
    const ids = [await practice(server, ada), await practice(server, ada)];
    const write = await bring(ids, await crowd(server, 3));
    await write();
    const [before, told] = [await moves(), await toldOf(server, ids[0] as string)];
    expect(before).toContainEqual(
      expect.objectContaining({ id: ids[0], comment_count: 6, adoption_count: 3, rating_count: 3, clear_sum: 9 }),
    );
    expect(told).toEqual(['resource.commented', 'resource.rated', 'resource.adopted']);
    expect(await count('comment', `resource_id = '${ids[0]}' and created_at = '2024-03-01T10:00:00Z'`)).toBe(6);
    await write();
    expect([await moves(), await toldOf(server, ids[0] as string)]).toEqual([before, told]);
    expect(await recount(server.db)).toEqual([]);
  });

  it('a rating brought again with other answers moves the counters by the difference; the last of two wins', async () => {
    const [id, [bea]] = [await practice(server, ada), (await crowd(server, 1)) as [Person]];
    const rating = (answers: object) => ({
      id: newId('rat'),
      resourceId: id,
      memberId: bea.id,
      createdAt: new Date(),
      ...answers,
    });
    const ratings = server.app.get(PutRatings);
    await ratings.put([rating({ clear: 1 }), rating({ clear: 4, useful: 2, effort: EffortFit.FAIR })]);
    await ratings.put([rating({ clear: 3, effort: EffortFit.UNDER })]);
    const [card] = await server.db.queryUnnamed(
      'select clear_sum, useful_count, effort_fair, effort_under from card where id = $1',
      [id],
    );
    expect(card).toEqual({ clear_sum: 3, useful_count: 0, effort_fair: 0, effort_under: 1 });
    expect(await recount(server.db)).toEqual([]);
  });
});

describe('someone leaves', () => {
  const leave = async (person: Person, withdraw: boolean) => {
    await server.db.transaction(async () => {
      await server.app.get(EraseMemberFeedback).erase(person.id, { withdraw });
      await server.db.queryUnnamed('delete from member where id = $1', [person.id]);
    });
  };
  const left = async (id: string) => ({
    signed: await count('comment', `resource_id = '${id}' and author_id is not null`),
    said: await count('comment', `resource_id = '${id}' and text is not null`),
    traces: await count('comment', `resource_id = '${id}' and deleted_by = 'AUTHOR'`),
    ratings: await count('rating', `resource_id = '${id}'`),
    adoptions: await count('adoption', `resource_id = '${id}'`),
    signedAdoptions: await count('adoption', `resource_id = '${id}' and author_id is not null`),
  });

  it('the commons stay without their name; their ratings go', async () => {
    const [ids, people] = [[await practice(server, ada), await practice(server, ada)], await crowd(server, 2)];
    await (
      await bring(ids, people)
    )();
    await leave(people[0] as Person, false);
    expect(await left(ids[0] as string)).toEqual({ signed: 2, said: 4, traces: 0, ratings: 1, adoptions: 2, signedAdoptions: 1 });
    expect(await recount(server.db)).toEqual([]);
  });

  it('or everything is taken back, each comment leaving its trace', async () => {
    const [ids, people] = [[await practice(server, ada), await practice(server, ada)], await crowd(server, 2)];
    await (
      await bring(ids, people)
    )();
    await leave(people[0] as Person, true);
    expect(await left(ids[1] as string)).toEqual({ signed: 2, said: 2, traces: 2, ratings: 1, adoptions: 1, signedAdoptions: 1 });
    expect((await toldOf(server, ids[1] as string)).slice(3).sort()).toEqual([
      'resource.adopted',
      'resource.commented',
      'resource.rated',
    ]);
    expect(await recount(server.db)).toEqual([]);
  });

  it('while others speak: nobody waits for ever, and the counters stay exact', async () => {
    const [ids, people] = [[await practice(server, ada), await practice(server, ada)], await crowd(server, 12)];
    await (
      await bring(ids, people)
    )();
    const [leaving, staying] = [people.slice(0, 6), people.slice(6)];
    await Promise.all([
      ...leaving.map((person, i) => leave(person, i % 2 === 0)),
      ...staying.map((person, i) => busy(person, ids, i)),
    ]);
    expect(await recount(server.db)).toEqual([]);
  });
});
