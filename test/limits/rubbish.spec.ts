import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { member, moderator, type Person } from '../support/people';
import { practice } from '../support/practice';
import { type TestServer, testServer } from '../support/test-server';

let server: TestServer;
let ada: Person;
let mo: Person;
let slug: string;
let id: string;
beforeAll(async () => {
  server = await testServer({ worker: false });
  ada = await member(server, 'Ada');
  mo = await moderator(server, 'Mo');
  id = await practice(server, ada);
  slug = (await server.gql('query($id: ID!) { node(id: $id) { ... on Resource { slug } } }', { id }, ada.token)).data.node.slug;
});
afterAll(() => server.close());

const codeOf = async (query: string, variables?: object, who?: Person) =>
  (await server.gql(query, variables, who?.token)).errors?.[0]?.extensions.code;
const cursor = (text: string) => Buffer.from(text).toString('base64url');

describe('a rubbish input is refused, never a fault of ours', () => {
  test('a filter that is null narrows nothing', async () => {
    const members = 'query($filter: MemberFilter) { members(filter: $filter) { edges { node { id } } } }';
    expect(await codeOf(members, { filter: null })).toBeUndefined();
    const resources = 'query($filter: ResourceFilter) { resources(filter: $filter) { edges { node { id } } } }';
    expect(await codeOf(resources, { filter: null })).toBeUndefined();
    const search = 'query($filters: SearchFilters) { search(query: "x", filters: $filters) { totalCount } }';
    expect(await codeOf(search, { filters: null })).toBeUndefined();
  });

  test.each(['comments', 'revisions', 'adoptions'])('the page of %s within a resource has its bounds too', async (field) => {
    const page = `query($slug: String!, $first: Int!, $after: String) {
      resource(slug: $slug) { ${field}(first: $first, after: $after) { edges { cursor } } } }`;
    for (const first of [-1, 0, 101]) expect(await codeOf(page, { slug, first }, ada)).toBe('INVALID_INPUT');
    expect(await codeOf(page, { slug, first: 1, after: 'nonsense' }, ada)).toBe('BAD_CURSOR');
  });

  test.each(['0000-01-01', '2026-02-30', '10000-01-01', '2026-1-1', ''])('%j is no day', async (happenedOn) => {
    const add = 'mutation($input: AddLogbookEntryInput!) { addLogbookEntry(input: $input) { id } }';
    expect(await codeOf(add, { input: { resourceId: id, happenedOn, text: 'x' } }, ada)).toBe('INVALID_INPUT');
  });

  test('a cursor to a day that never was', async () => {
    const misses = 'query($after: String) { missedSearches(after: $after) { edges { cursor } } }';
    for (const text of ['2026-02-31 1 mot', '2026-13-01 1 mot', '0000-01-01 1 mot', 'x'])
      expect(await codeOf(misses, { after: cursor(text) }, mo)).toBe('BAD_CURSOR');
    expect(await codeOf(misses, { after: cursor('2026-02-02 999999999 mot') }, mo)).toBeUndefined();
  });

  test('the same group of synonyms twice in one edit', async () => {
    const edit = 'mutation($input: EditSynonymsInput!) { editSynonyms(input: $input) { id words } }';
    const added = await server.gql(edit, { input: { put: [{ words: ['tulipe', 'jacinthe'] }] } }, mo.token);
    const group = added.data.editSynonyms.find(({ words }: { words: string[] }) => words.includes('tulipe'));
    const twice = [1, 2].map((at) => ({ id: group.id, words: ['tulipe', `fleur ${at}`] }));
    expect(await codeOf(edit, { input: { put: twice } }, mo)).toBe('INVALID_INPUT');
    expect(await codeOf(edit, { input: { put: [{ words: ['un seul'] }] } }, mo)).toBe('INVALID_INPUT');
  });

  test('variables nested without end', async () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const body = `{"query":"query($filter: ResourceFilter) { resources(filter: $filter) { edges { cursor } } }","variables":{"filter":${nested}}}`;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(answer.errors[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  test.each(['first: 0', 'first: 11', 'first: -1', 'after: "x"'])('suggestions(%s)', async (args) => {
    expect(['INVALID_INPUT', 'BAD_QUERY']).toContain(await codeOf(`{ suggestions(query: "cov", ${args}) { id } }`));
  });
});

describe('a term that a member proposes', () => {
  test('is answered with its words, and can be used at once', async () => {
    const propose = 'mutation($input: ProposeTermInput!) { proposeTerm(input: $input) { code label status } }';
    const answer = await server.gql(propose, { input: { vocabulary: 'theme', label: 'Slow travel' } }, ada.token);
    expect(answer.data.proposeTerm).toEqual({ code: 'c_slow_travel', label: 'Slow travel', status: 'CANDIDATE' });
    expect(await practice(server, ada, { content: { themes: ['c_slow_travel'] } })).toMatch(/^res_/);
  });
});
