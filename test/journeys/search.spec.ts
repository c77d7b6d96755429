import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SearchMisses } from '@servante/search';
import { member, type Person } from '../support/people';
import { type TestServer, testServer } from '../support/test-server';

const SEARCH = `query($query: String!, $filters: SearchFilters, $sort: SearchSort, $first: Int, $after: String) {
  search(query: $query, filters: $filters, sort: $sort, first: $first, after: $after) {
    engine totalCount pageInfo { hasNextPage endCursor }
    edges { node { id title ... on Resource { kind externalId ratings { count } } } extract }
    weakMatches { node { title } }
    facets { name values { code label count } }
  }
}`;
const FICHES = [
  {
    title: 'La billetterie suspendue',
    summary: 'Des billets offerts par le public.',
    outcome: 'reussi',
    themes: ['billetterie'],
  },
  { title: 'Le covoiturage des spectateurs', summary: 'Dix offres, zéro demande.', outcome: 'pas_pris', themes: ['sobriete'] },
  { title: 'Un journal remplace la brochure', summary: 'Tous les trois mois.', outcome: 'mitige', themes: ['communication'] },
];

const engines = process.env.SERVANTE_TEST_MEILI ? (['MEILISEARCH', 'FALLBACK'] as const) : (['FALLBACK'] as const);

describe.each(engines)('%s', (engine) => {
  let server: TestServer;
  let ada: Person;
  const search = async (variables: object, token?: string) =>
    (await server.gql(SEARCH, { query: '', ...variables }, token)).data.search;
  const titles = (result: { edges: { node: { title: string } }[] }) => result.edges.map(({ node }) => node.title);

  beforeAll(async () => {
    server = await testServer({ meili: engine === 'MEILISEARCH' });
    ada = await member(server, 'Ada');
    for (const content of FICHES) await publish(content, 'PUBLIC');
    await publish({ ...FICHES[0], title: 'La billetterie du réseau' }, 'NETWORK');
    await draft({ ...FICHES[0], title: 'La billetterie en brouillon' }, 'PUBLIC');
    await server.settled();
  });
  afterAll(() => server.close());

  async function draft(content: object, visibility: string): Promise<string> {
    const mutation = 'mutation($input: DraftPracticeInput!) { draftPractice(input: $input) { id } }';
    return (await server.gql(mutation, { input: { content, visibility } }, ada.token)).data.draftPractice.id;
  }
  async function publish(content: object, visibility: string): Promise<string> {
    const id = await draft(content, visibility);
    await server.gql('mutation($id: ID!) { publishResource(input: { id: $id }) { id } }', { id }, ada.token);
    return id;
  }

  test('finds in spite of a typing slip and of missing accents, and says where', async () => {
    const result = await search({ query: 'bileterie suspendu' });
    expect(result.engine).toBe(engine);
    expect(titles(result)[0]).toBe('La billetterie suspendue');
    expect(titles(await search({ query: 'covoiturages' }))).toEqual(['Le covoiturage des spectateurs']);
  });

  test('what is meant for the network is for the network, and drafts for nobody', async () => {
    expect(titles(await search({ query: 'billetterie' }))).toEqual(['La billetterie suspendue']);
    expect(titles(await search({ query: 'billetterie' }, ada.token)).sort()).toEqual([
      'La billetterie du réseau',
      'La billetterie suspendue',
    ]);
    const suggested = await server.gql('{ suggestions(query: "billett") { title } }');
    expect(suggested.data.suggestions).toEqual([{ title: 'La billetterie suspendue' }]);
  });

  test('an empty query lists everything visible, newest first, with facets counted', async () => {
    const result = await search({ query: '' });
    expect(titles(result)).toEqual(FICHES.map(({ title }) => title).reverse());
    const outcomes = result.facets.find(({ name }: { name: string }) => name === 'outcome').values;
    expect(outcomes).toContainEqual({ code: 'pas_pris', label: 'N’a pas pris', count: 1 });
  });

  test('a filter narrows, and its own facet still counts the rest', async () => {
    const result = await search({ query: '', filters: { outcomes: ['pas_pris'] } });
    expect(titles(result)).toEqual(['Le covoiturage des spectateurs']);
    const outcomes = result.facets.find(({ name }: { name: string }) => name === 'outcome').values;
    expect(outcomes.map(({ count }: { count: number }) => count)).toEqual([1, 1, 1]);
  });

  test('pages follow one another without a gap or a double', async () => {
    const first = await search({ query: '', first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await search({ query: '', first: 2, after: first.pageInfo.endCursor });
    expect([...titles(first), ...titles(second)]).toEqual(FICHES.map(({ title }) => title).reverse());
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('nothing fits: an honest answer, and the miss is counted without the person', async () => {
    const result = await search({ query: 'costumothèque' });
    expect([result.edges, result.totalCount]).toEqual([[], 0]);
    await server.app.get(SearchMisses).flush();
    await search({ query: 'billetterie', filters: { outcomes: ['transforme'] } });
    await server.app.get(SearchMisses).flush();
    const misses = await server.db.queryUnnamed('select query, searches, searchers from search_miss');
    expect(misses).toEqual([{ query: 'costumotheque', searches: 1, searchers: 1 }]);
  });

  test('what is withdrawn leaves at once, before the index knows', async () => {
    const id = await publish({ ...FICHES[2], title: 'Éphéméride introuvable' }, 'PUBLIC');
    await server.settled();
    expect(titles(await search({ query: 'éphéméride' }))).toEqual(['Éphéméride introuvable']);
    await server.gql('mutation($id: ID!) { archiveResource(input: { id: $id }) { id } }', { id }, ada.token);
    expect(titles(await search({ query: 'éphéméride' }))).toEqual([]);
    await server.settled();
    expect((await search({ query: 'éphéméride' })).totalCount).toBe(0);
  });

  test.each([
    '"',
    'a AND b OR',
    'kind = PRACTICE',
    '\\',
    '%_',
    "'; drop table card; --",
    '🎭'.repeat(80),
    'é'.repeat(5000),
    '   ',
    '-billetterie',
    '\u202e\u200b',
  ])('survives %j', async (query) => {
    const answer = await server.gql(SEARCH, { query, filters: { themes: ['" OR 1=1'], kinds: [query.slice(0, 100)] } });
    expect(answer.errors ?? []).toEqual([]);
  });
});
