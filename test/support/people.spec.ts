import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { statementsOf } from './count-statements';
import { crowd, member, moderator, type Person } from './people';
import { testServer, type TestServer } from './test-server';

let server: TestServer;
beforeAll(async () => void (server = await testServer({ worker: false })));
afterAll(() => server.close());

it('makes members who are signed in', async () => {
  const ada = await member(server, 'Ada', { house: 'Le Phare' });
  const max = await moderator(server, 'Max');
  const [, second] = (await crowd(server, 2)) as [Person, Person];
  const asks = async ({ token }: Person) =>
    (await server.gql('{ viewer { role confirmed member { name house } } }', {}, token)).data.viewer;
  expect(await asks(ada)).toEqual({ role: 'MEMBER', confirmed: true, member: { name: 'Ada', house: 'Le Phare' } });
  expect(await asks(max)).toMatchObject({ role: 'MODERATOR' });
  expect(await asks(second)).toMatchObject({ member: { name: 'Membre 2' } });
  expect(await statementsOf(() => asks(ada))).toContain('viewer.by_session');
});
