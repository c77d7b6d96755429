import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestServer, testServer } from '../../../test/support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ worker: false });
});
afterAll(() => server.close());

async function statusOf(query: string, variables = {}): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.status;
}

test('a refusal before the resolvers is the fault of the request', async () => {
  const lists = Array.from({ length: 100 }, (_, i) => `a${i}: resources(first: 100) { edges { node { id title } } }`).join(' ');
  expect(await statusOf(`{ ${lists} }`)).toBe(400);
  expect(await statusOf('query($q: String!) { search(query: $q) { totalCount } }', { q: 'a\u0000' })).toBe(400);
});

test('a refusal by a resolver is an answer', async () => {
  expect(await statusOf('{ resources(after: "nonsense") { edges { cursor } } }')).toBe(200);
});
