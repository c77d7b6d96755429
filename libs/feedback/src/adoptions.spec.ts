import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '../../../test/support/count-statements';
import { codeOf, feedbackServer, toldOf } from '../../../test/support/feedback-server';
import { member, moderator, type Person } from '../../../test/support/people';
import { practice } from '../../../test/support/practice';
import type { GraphqlAnswer, TestServer } from '../../../test/support/test-server';
import { newId } from '@servante/kernel';
import { PutAdoptions } from './put-adoptions';
import { recount } from './recount';

let server: TestServer;
let ada: Person;
let bea: Person;
let max: Person;
beforeAll(async () => {
  server = await feedbackServer();
  const place = { house: 'Le Phare', houseType: 'festival', territory: 'bretagne', territoryContext: 'rural' };
  [ada, bea, max] = [await member(server, 'Ada'), await member(server, 'Béa', place), await moderator(server, 'Max')];
});
afterAll(() => server.close());

const code = (...names: string[]) => names.map((name) => `${name} { code }`).join(' ');
const SHOWN = `id url isTried editedAt author { name house } changed { source } story { html } viewerCan { revise delete }
  ${code('kind', 'outcome', 'timeSpent', 'cost', 'houseType', 'teamSize', 'territory', 'territoryContext', 'evidence')}`;
const act = (person: Person | null, verb: string, type: string, input: object, shown = `{ ${SHOWN} }`): Promise<GraphqlAnswer> =>
  server.gql(`mutation ($input: ${type}!) { ${verb}(input: $input) ${shown} }`, { input }, person?.token);
const add = (person: Person | null, input: object) => act(person, 'addAdoption', 'AddAdoptionInput', input);
const revise = (person: Person, input: object) => act(person, 'reviseAdoption', 'ReviseAdoptionInput', input);
const remove = (person: Person, id: string) => act(person, 'deleteAdoption', 'DeleteAdoptionInput', { id }, '');
const counters = async (id: string) =>
  (await server.gql('query ($id: ID!) { node(id: $id) { ... on Resource { adoptionCount triedCount } } }', { id }, bea.token))
    .data.node;

describe('addAdoption', () => {
  it('tells what happened; the context comes from the profile unless said', async () => {
    const resourceId = await practice(server, ada);
    const input = { kind: 'adapte', outcome: 'mitige', timeSpent: 'e_1_3_semaines', cost: 'c_0_100', evidence: 'comptage' };
    const { data } = await add(bea, {
      resourceId,
      ...input,
      territory: null,
      territoryContext: 'petite_ville',
      teamSize: 'eq_3_9',
      story: '*Oui*',
    });
    expect(data.addAdoption).toEqual({
      ...{ id: expect.stringMatching(/^adp_/), url: expect.stringMatching(/fiches\/.*#adp_/), isTried: true, editedAt: null },
      ...{ author: { name: 'Béa', house: 'Le Phare' }, changed: null, story: { html: '<p><em>Oui</em></p>' } },
      ...{
        kind: { code: 'adapte' },
        outcome: { code: 'mitige' },
        timeSpent: { code: 'e_1_3_semaines' },
        cost: { code: 'c_0_100' },
      },
      ...{
        houseType: { code: 'festival' },
        teamSize: { code: 'eq_3_9' },
        territory: null,
        territoryContext: { code: 'petite_ville' },
      },
      ...{ evidence: { code: 'comptage' }, viewerCan: { revise: true, delete: true } },
    });
    expect(await counters(resourceId)).toEqual({ adoptionCount: 1, triedCount: 1 });
    expect(await toldOf(server, resourceId)).toEqual(['resource.adopted']);
  });

  it('is five reports of a resource at most, sent together or not', async () => {
    const resourceId = await practice(server, ada);
    const sent = await Promise.all(Array.from({ length: 12 }, () => add(bea, { resourceId, kind: 'ecarte' })));
    const refused = sent.filter(({ errors }) => errors);
    expect(refused).toHaveLength(7);
    expect(refused[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ problem: 'TOO_MANY', limit: 5 }],
    });
    expect(await counters(resourceId)).toEqual({ adoptionCount: 5, triedCount: 0 });
  });

  it('refuses one’s own, what is not live, and unknown codes', async () => {
    const states = ['DRAFT', 'ARCHIVED', 'PUBLISHED', 'OBSOLETE'] as const;
    const ids = await Promise.all(states.map((state) => practice(server, ada, { state })));
    const outcome = (person: Person | null) =>
      Promise.all(ids.map(async (resourceId) => codeOf(await add(person, { resourceId, kind: 'tel_quel' })) ?? 'OK'));
    expect(await outcome(bea)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'OK', 'OK']);
    expect(await outcome(max)).toEqual(['NOT_FOUND', 'WRONG_STATE', 'OK', 'OK']);
    expect(await outcome(ada)).toEqual(Array(4).fill('OWN_RESOURCE'));
    expect(await outcome(null)).toEqual(Array(4).fill('UNAUTHENTICATED'));
    expect(codeOf(await add(bea, { resourceId: ids[2], kind: 'copie' }))).toBe('UNKNOWN_TERM');
    expect(codeOf(await add(bea, { resourceId: ids[2], kind: 'adapte', cost: 'gratuit' }))).toBe('UNKNOWN_TERM');
  });
});

describe('reviseAdoption and deleteAdoption', () => {
  it('keep what is left out, clear what is null, and move the counters with the kind', async () => {
    const resourceId = await practice(server, ada);
    const { id } = (await add(bea, { resourceId, kind: 'adapte', story: 'un', changed: 'deux', outcome: 'reussi' })).data
      .addAdoption;
    const { data } = await revise(bea, { id, kind: 'ecarte', story: null, outcome: '' });
    expect(data.reviseAdoption).toMatchObject({
      ...{ kind: { code: 'ecarte' }, story: null, changed: { source: 'deux' }, outcome: null, isTried: false },
      ...{ houseType: { code: 'festival' }, editedAt: expect.any(String) },
    });
    expect(await counters(resourceId)).toEqual({ adoptionCount: 1, triedCount: 0 });
    expect((await revise(bea, { id, kind: null, cost: 'c_0' })).data.reviseAdoption).toMatchObject({
      kind: { code: 'ecarte' },
      cost: { code: 'c_0' },
    });
    expect(await Promise.all([ada, max].map(async (person) => codeOf(await revise(person, { id, story: 'x' }))))).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(codeOf(await remove(ada, id))).toBe('FORBIDDEN');
    expect((await remove(max, id)).data.deleteAdoption).toBe(id);
    expect(codeOf(await remove(bea, id))).toBe('NOT_FOUND');
    expect(await counters(resourceId)).toEqual({ adoptionCount: 0, triedCount: 0 });
    expect(await toldOf(server, resourceId)).toEqual(Array(4).fill('resource.adopted'));
    expect(await recount(server.db)).toEqual([]);
  });
});

describe('a page of adoptions', () => {
  const QUERY = `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Resource {
    effortReported { announced { code } reported { effort { code } count } }
    adoptions(first: $first, after: $after) { edges { node { ${SHOWN} } } pageInfo { hasNextPage endCursor } } } } }`;

  it('is newest first, in as many statements for 1, 20 and 60', async () => {
    const costs = [];
    for (const count of [1, 20, 60]) {
      const resourceId = await practice(server, ada, { visibility: 'PUBLIC' });
      const rows = Array.from({ length: count }, (_, i) => ({
        ...{ id: newId('adp'), resourceId, authorId: bea.id, kind: 'tel_quel', createdAt: new Date(1e12 + i) },
        timeSpent: i % 3 ? 'e_une_saison' : 'e_1h',
      }));
      await server.app.get(PutAdoptions).put(rows);
      costs.push(
        await countStatements(async () => {
          const { adoptions } = (await server.gql(QUERY, { id: resourceId, first: 60 })).data.node;
          expect(adoptions.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
            rows.map(({ id }) => id).reverse(),
          );
        }),
      );
    }
    expect(costs).toEqual([3, 3, 3]);
  });

  it('sets the announced effort against what adopters report, shortest first', async () => {
    const id = await practice(server, ada);
    for (const timeSpent of ['e_une_saison', 'e_1h', 'e_une_saison', null])
      await add(bea, { resourceId: id, kind: 'adapte', timeSpent });
    const { data } = await server.gql(QUERY, { id, first: 2 }, bea.token);
    expect(data.node.effortReported).toEqual({
      announced: { code: 'e_1_3_jours' },
      reported: [
        { effort: { code: 'e_1h' }, count: 1 },
        { effort: { code: 'e_une_saison' }, count: 2 },
      ],
    });
    const next = await server.gql(QUERY, { id, first: 2, after: data.node.adoptions.pageInfo.endCursor }, bea.token);
    expect(next.data.node.adoptions).toMatchObject({ edges: { length: 2 }, pageInfo: { hasNextPage: false } });
    expect(codeOf(await server.gql(QUERY, { id, first: 2, after: 'nonsense' }, bea.token))).toBe('BAD_CURSOR');
  });

  it('opens by its id to those who see the resource', async () => {
    const resourceId = await practice(server, ada);
    const { id } = (await add(bea, { resourceId, kind: 'adapte' })).data.addAdoption;
    const seen = async (person: Person | null) =>
      (await server.gql('query ($id: ID!) { node(id: $id) { ... on Adoption { resource { id } } } }', { id }, person?.token)).data
        .node;
    expect([await seen(ada), await seen(null)]).toEqual([{ resource: { id: resourceId } }, null]);
  });
});
