import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { member } from '../../../test/support/people';
import { practice } from '../../../test/support/practice';
import { type TestServer, testServer } from '../../../test/support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const found = async (query: string, token: string) => {
  const { data } = await server.gql(
    'query($query: String!) { search(query: $query) { edges { node { id } } } }',
    { query },
    token,
  );
  return data.search.edges.map(({ node }: { node: { id: string } }) => node.id);
};

test('who changes name is found under the new one, and no longer under the former', async () => {
  const person = await member(server, 'Balthazar Quenotte');
  const id = await practice(server, person);
  await server.settled();
  expect(await found('Quenotte', person.token)).toEqual([id]);
  await server.gql('mutation { reviseProfile(input: { name: "Clémence Ybarra" }) { name } }', {}, person.token);
  await server.settled();
  expect(await found('Ybarra', person.token)).toEqual([id]);
  expect(await found('Quenotte', person.token)).toEqual([]);
});
