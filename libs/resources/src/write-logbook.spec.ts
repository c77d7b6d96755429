import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { member } from '../../../test/support/people';
import { practice } from '../../../test/support/practice';
import { type TestServer, testServer } from '../../../test/support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ worker: false });
});
afterAll(() => server.close());

const ADD = 'mutation($input: AddLogbookEntryInput!) { addLogbookEntry(input: $input) { id } }';
const REVISE = 'mutation($input: ReviseLogbookEntryInput!) { reviseLogbookEntry(input: $input) { id } }';
const DELETE = 'mutation($input: DeleteLogbookEntryInput!) { deleteLogbookEntry(input: $input) }';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a line removed by one author is not brought back by another who was changing it', async () => {
  const ada = await member(server, 'Ada');
  const resourceId = await practice(server, ada);
  const day = { happenedOn: '2026-03-02', text: 'Premier essai' };
  const { data } = await server.gql(ADD, { input: { resourceId, ...day } }, ada.token);
  const { id } = data.addLogbookEntry;
  const busy = await server.db.connect();
  try {
    await busy.query('begin');
    await busy.query('select id from resource where id = $1 for update', [resourceId]);
    const deleted = server.gql(DELETE, { input: { id } }, ada.token);
    await pause(150);
    const revised = server.gql(REVISE, { input: { id, ...day } }, ada.token);
    await pause(150);
    await busy.query('commit');
    expect((await deleted).data.deleteLogbookEntry).toBe(id);
    expect((await revised).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await server.db.queryUnnamed('select id from logbook_entry')).toEqual([]);
  } finally {
    busy.release();
  }
});

test('a draft is deleted with the fact that tells it', async () => {
  const bo = await member(server, 'Bo');
  const id = await practice(server, bo, { state: 'DRAFT' });
  await server.gql('mutation($id: ID!) { deleteDraft(input: { id: $id }) }', { id }, bo.token);
  const facts = await server.db.queryUnnamed<{ fact: string }>('select fact from outbox where subject = $1 order by id', [id]);
  expect(facts.map(({ fact }) => fact)).toEqual(['resource.drafted', 'resource.deleted']);
});
