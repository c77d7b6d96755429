import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../../test/support/count-statements';
import { codeOf, feedbackServer, toldOf } from '../../../test/support/feedback-server';
import { crowd, member, moderator, type Person } from '../../../test/support/people';
import { practice } from '../../../test/support/practice';
import type { GraphqlAnswer, TestServer } from '../../../test/support/test-server';
import { recount } from './recount';

let server: TestServer;
let ada: Person;
let bea: Person;
let max: Person;
beforeAll(async () => {
  server = await feedbackServer();
  [ada, bea, max] = [await member(server, 'Ada'), await member(server, 'Béa'), await moderator(server, 'Max')];
});
afterAll(() => server.close());

const RESULT = `ratings { count clear { count mean } useful { count mean } transferable { count mean } effort { fair under over } }
  viewerRating { id clear useful transferable effort }`;
const rate = (person: Person | null, resourceId: string, answers: object): Promise<GraphqlAnswer> =>
  server.gql(
    `mutation ($input: RateResourceInput!) { rateResource(input: $input) { ${RESULT} } }`,
    { input: { resourceId, ...answers } },
    person?.token,
  );
const withdraw = (person: Person, resourceId: string): Promise<GraphqlAnswer> =>
  server.gql(
    `mutation ($input: WithdrawRatingInput!) { withdrawRating(input: $input) { ${RESULT} resource { id } } }`,
    { input: { resourceId } },
    person.token,
  );
const axis = (count: number, mean: number | null = null) => ({ count, mean });

describe('rateResource', () => {
  it('takes the place of what was said before, and answers the exact counters', async () => {
    const id = await practice(server, ada);
    const first = (await rate(bea, id, { clear: 4, useful: 2, effort: 'UNDER' })).data.rateResource;
    expect(first).toEqual({
      ratings: { count: 1, clear: axis(1), useful: axis(1), transferable: axis(0), effort: { fair: 0, under: 1, over: 0 } },
      viewerRating: { id: expect.stringMatching(/^rat_/), clear: 4, useful: 2, transferable: null, effort: 'UNDER' },
    });
    const second = (await rate(bea, id, { clear: 1, transferable: 3, effort: 'FAIR' })).data.rateResource;
    expect(second).toEqual({
      ratings: { count: 1, clear: axis(1), useful: axis(0), transferable: axis(1), effort: { fair: 1, under: 0, over: 0 } },
      viewerRating: { id: first.viewerRating.id, clear: 1, useful: null, transferable: 3, effort: 'FAIR' },
    });
    expect(await toldOf(server, id)).toEqual(['resource.rated', 'resource.rated']);
  });

  it('is one statement once the person is known', async () => {
    const id = await practice(server, ada);
    expect(await statementsOf(() => rate(bea, id, { clear: 3 }))).toEqual(['viewer.by_session', 'rating.rate']);
    expect(await statementsOf(() => withdraw(bea, id).then(() => undefined))).toContain('rating.withdraw');
  });

  it('averages nothing under three opinions', async () => {
    const id = await practice(server, ada);
    const [one, two, three] = (await crowd(server, 3)) as [Person, Person, Person];
    await rate(one, id, { useful: 4 });
    expect((await rate(two, id, { useful: 3 })).data.rateResource.ratings.useful).toEqual(axis(2));
    expect((await rate(three, id, { useful: 3 })).data.rateResource.ratings.useful).toEqual(axis(3, 3.33));
    const { data } = await server.gql(
      'query ($id: ID!) { node(id: $id) { ... on Resource { ratingSpread { clear useful } viewerRating { useful } } } }',
      { id },
      one.token,
    );
    expect(data.node).toEqual({ ratingSpread: { clear: [0, 0, 0, 0], useful: [0, 0, 2, 1] }, viewerRating: { useful: 4 } });
  });

  it('asks for one answer at least, between 1 and 4', async () => {
    const id = await practice(server, ada);
    for (const answers of [{}, { clear: null }, { clear: 0 }, { useful: 5 }, { clear: 1.5 }]) {
      expect(codeOf(await rate(bea, id, answers))).toBe('INVALID_INPUT');
    }
    expect(codeOf(await rate(bea, id, { effort: 'OVER' }))).toBeUndefined();
    expect(await recount(server.db, [id])).toEqual([]);
  });

  it('says why nothing was rated', async () => {
    const ids = await Promise.all(
      (['DRAFT', 'ARCHIVED', 'PUBLISHED', 'OBSOLETE'] as const).map((state) => practice(server, ada, { state })),
    );
    const outcome = (person: Person | null) =>
      Promise.all(ids.map(async (id) => codeOf(await rate(person, id, { clear: 3 })) ?? 'OK'));
    expect(await outcome(bea)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'OK', 'OK']);
    expect(await outcome(max)).toEqual(['NOT_FOUND', 'WRONG_STATE', 'OK', 'OK']);
    expect(await outcome(ada)).toEqual(Array(4).fill('OWN_RESOURCE'));
    expect(await outcome(null)).toEqual(Array(4).fill('UNAUTHENTICATED'));
    expect(await outcome(await member(server, 'Noé', { confirmed: false }))).toEqual(Array(4).fill('UNCONFIRMED'));
    expect(codeOf(await rate(bea, 'res_nowhere', { clear: 3 }))).toBe('NOT_FOUND');
    expect(await toldOf(server, ids[0] as string)).toEqual([]);
  });

  it('is read again by its author only', async () => {
    const id = await practice(server, ada, { visibility: 'PUBLIC' });
    const rating = (await rate(bea, id, { clear: 3 })).data.rateResource.viewerRating.id;
    const seen = async (person: Person | null) =>
      (await server.gql('query ($id: ID!) { node(id: $id) { ... on Rating { clear } } }', { id: rating }, person?.token)).data
        .node;
    expect([await seen(bea), await seen(ada), await seen(max), await seen(null)]).toEqual([{ clear: 3 }, null, null, null]);
    const own = await server.gql('query ($id: ID!) { node(id: $id) { ... on Resource { viewerRating { id } } } }', { id });
    expect(own.data.node.viewerRating).toBeNull();
  });
});

describe('withdrawRating', () => {
  it('leaves no trace in the counters, even once the resource is out of sight', async () => {
    const id = await practice(server, ada);
    await rate(bea, id, { clear: 4, useful: 1, effort: 'OVER' });
    await rate(max, id, { clear: 2 });
    await server.gql('mutation ($id: ID!) { archiveResource(input: { id: $id }) { id } }', { id }, ada.token);
    const { data } = await withdraw(bea, id);
    expect(data.withdrawRating).toMatchObject({
      ratings: { count: 1, clear: axis(1), useful: axis(0) },
      viewerRating: null,
      resource: null,
    });
    expect(codeOf(await withdraw(bea, id))).toBe('NOT_FOUND');
    expect(await recount(server.db, [id])).toEqual([]);
  });
});

describe('many at once', () => {
  it('two hundred members on one resource: exact to the last', async () => {
    const id = await practice(server, ada);
    const people = await crowd(server, 200);
    const scores = people.map((_, i) => ({
      clear: 1 + (i % 4),
      useful: i % 3 === 0 ? null : 4,
      effort: i % 2 === 0 ? 'FAIR' : null,
    }));
    const answers = await Promise.all(people.map((person, i) => rate(person, id, scores[i] as object)));
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const [card] = await server.db.queryUnnamed(
      'select rating_count, clear_count, clear_sum, useful_count, useful_sum, effort_fair from card where id = $1',
      [id],
    );
    expect(card).toEqual({
      rating_count: 200,
      clear_count: 200,
      clear_sum: 500,
      useful_count: 133,
      useful_sum: 532,
      effort_fair: 100,
    });
    expect(await recount(server.db, [id])).toEqual([]);
    expect(await toldOf(server, id)).toHaveLength(200);
  });

  it('one member fifty times, withdrawing now and then: one rating or none, and exact', async () => {
    const id = await practice(server, ada);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        i % 10 === 9
          ? withdraw(bea, id)
          : rate(bea, id, { clear: 1 + (i % 4), useful: i % 2 ? 3 : null, effort: i % 3 ? 'UNDER' : 'FAIR' }),
      ),
    );
    expect(answers.map(codeOf).filter((code) => code && code !== 'NOT_FOUND')).toEqual([]);
    expect(await recount(server.db, [id])).toEqual([]);
    const last = (await rate(bea, id, { transferable: 2 })).data.rateResource;
    expect(last.ratings).toMatchObject({
      count: 1,
      clear: axis(0),
      useful: axis(0),
      transferable: axis(1),
      effort: { fair: 0, under: 0 },
    });
  });
});
