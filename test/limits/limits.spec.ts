import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { member, type Person } from '../support/people';
import { type TestServer, testServer } from '../support/test-server';

let server: TestServer;
let ada: Person;
beforeAll(async () => {
  server = await testServer({ worker: false });
  ada = await member(server, 'Ada');
});
afterAll(() => server.close());

const codeOf = async (query: string, variables?: object, token?: string) =>
  (await server.gql(query, variables, token)).errors?.[0]?.extensions.code;
const send = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
const DRAFT = 'mutation($content: PracticeContentInput!) { draftPractice(input: { content: $content }) { id title } }';

describe('what a query may ask', () => {
  test('the schema may be asked for, whole', async () => {
    const answer = await server.gql(getIntrospectionQuery());
    expect(answer.errors).toBeUndefined();
    expect(answer.data.__schema.types.length).toBeGreaterThan(50);
  });

  test.each([
    ['2,000 aliases', `{ ${Array.from({ length: 2_000 }, (_, i) => `a${i}: errorCodes { code }`).join(' ')} }`],
    [
      'a hundred long lists',
      `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: resources(first: 100) { edges { node { id title } } }`).join(' ')} }`,
    ],
    [
      'lists within lists',
      '{ resources(first: 100) { edges { node { authors { resources(first: 100) { edges { node { id } } } } } } } }',
    ],
    ['4,000 directives', `{ errorCodes { code ${'@include(if: true) '.repeat(4_000)} } }`],
    ['fragments that call each other', 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['an unknown field', '{ passwords }'],
    ['what is no GraphQL', '{{{'],
  ])('%s are refused at once', async (_, query) => {
    const started = Date.now();
    expect(['TOO_COMPLEX', 'BAD_QUERY']).toContain(await codeOf(query));
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test('what was skipped the first time is counted the next', async () => {
    const lists = Array.from(
      { length: 100 },
      (_, i) => `a${i}: resources(first: 100) @include(if: $all) { edges { node { id } } }`,
    );
    const query = `query($all: Boolean!) { ${lists.join(' ')} errorCodes { code } }`;
    expect(await codeOf(query, { all: false })).toBeUndefined();
    expect(await codeOf(query, { all: true })).toBe('TOO_COMPLEX');
  });

  test('the schema is not hinted at', async () => {
    const { errors } = await server.gql('{ resourcez { id } }');
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
  });

  test.each([0, -1, 101, 2 ** 31 - 1])('first: %i is refused, with its field or its cost', async (first) => {
    const { errors } = await server.gql('query($first: Int!) { resources(first: $first) { edges { cursor } } }', { first });
    const { code, fields } = errors?.[0]?.extensions ?? {};
    expect(code === 'TOO_COMPLEX' || fields?.[0]?.path === 'first').toBe(true);
  });

  test.each(['nonsense', '', 'MTox', Buffer.from("1:res_'; drop table card").toString('base64url'), 'a'.repeat(5_000)])(
    'the cursor %p is refused',
    async (after) => {
      expect(['BAD_CURSOR', 'INVALID_INPUT', undefined]).toContain(
        await codeOf('query($after: String) { resources(after: $after) { edges { cursor } } }', { after }),
      );
    },
  );
});

describe('what a text may hold', () => {
  const content = (title: string) => ({ content: { title } });

  test.each([
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
  ])('%s is refused, in variables and in the query', async (_, text) => {
    expect(await codeOf(DRAFT, content(text), ada.token)).toBe('INVALID_INPUT');
    expect(['INVALID_INPUT', 'BAD_QUERY']).toContain(await codeOf(`{ search(query: ${JSON.stringify(text)}) { totalCount } }`));
  });

  test.each([
    '‮تجربة',
    'zéro\u200blargeur',
    '🎭'.repeat(80),
    "'; drop table resource; --",
    '=1+1',
    '<script>alert(1)</script>',
    'a\r\nb',
    '__proto__',
  ])('%j is kept as it is', async (title) => {
    const answer = await server.gql(DRAFT, content(title), ada.token);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.draftPractice.title).toBe(title);
  });

  test('a text too long is refused with its bound', async () => {
    const { errors } = await server.gql(DRAFT, content('x'.repeat(10_000)), ada.token);
    expect(errors?.[0]?.extensions.fields).toMatchObject([{ path: 'content.title', problem: 'TOO_LONG', limit: 160 }]);
  });

  test.each([[{ title: 3 }], [{ title: ['a'] }], [[]], ['x'], [null], [{ title: 'a', constructor: 1 }]])(
    'content %j is refused',
    async (wrong) => {
      expect(await codeOf(DRAFT, { content: wrong }, ada.token)).toBe('INVALID_INPUT');
    },
  );
});

describe('how a request may come', () => {
  test('not in a batch', async () => {
    const response = await send(JSON.stringify([{ query: '{ errorCodes { code } }' }, { query: '{ errorCodes { code } }' }]));
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test('not from a form of another site', async () => {
    const response = await send('query=mutation{signOut}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    const simple = await send('{"query":"{ errorCodes { code } }"}', { 'content-type': 'text/plain' });
    expect(simple.status).toBeGreaterThanOrEqual(400);
  });

  test('no mutation by GET', async () => {
    const response = await fetch(`${server.url}/graphql?query=mutation{signOut}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test('not above 100 kB', async () => {
    const response = await send(JSON.stringify({ query: '{ errorCodes { code } }', variables: { x: 'x'.repeat(110_000) } }));
    expect(response.status).toBe(413);
  });

  test.each(['', '{', '[]', 'null', '{"query": 3}', '{"variables": []}'])('not as %j', async (body) => {
    const response = await send(body);
    expect([400, 415]).toContain(response.status);
  });

  test('a stranger token reads as nobody', async () => {
    expect((await server.gql('{ viewer { email } }', {}, 'x'.repeat(43))).data.viewer).toBeNull();
    expect((await server.gql('{ viewer { email } }', {}, "srv_' or 1=1")).data.viewer).toBeNull();
  });

  test('nothing of the inside shows in a refusal', async () => {
    const { errors } = await server.gql(DRAFT, { content: { title: 'x'.repeat(1_000) } }, ada.token);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|select |insert |\/libs\//i);
  });
});
