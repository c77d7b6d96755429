import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestServer, testServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test('answers', async () => {
  const answer = await server.gql('{ vocabularies(names: ["outcome"]) { name label terms { code label } } errorCodes { code } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.vocabularies[0].terms[1]).toEqual({ code: 'reussi', label: 'A bien marché chez nous' });
});
