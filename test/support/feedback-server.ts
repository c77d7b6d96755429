import { OutboxSubscriptions } from '@servante/outbox';
import type { GraphqlAnswer, TestServer } from './test-server';
import { testServer } from './test-server';

const FACTS = ['resource.commented', 'resource.rated', 'resource.adopted'];
const QUEUE = 'feedback-spec';

/** The product with one listener to the facts of feedback and no worker: what was told stays to be read. */
export async function feedbackServer(): Promise<TestServer> {
  const server = await testServer({ worker: false });
  server.app.get(OutboxSubscriptions).add({ queue: QUEUE, facts: FACTS, batch: 1, deliver: () => Promise.resolve() });
  return server;
}

/** The facts told of a resource, in order. */
export async function toldOf({ db }: TestServer, resourceId: string): Promise<string[]> {
  const statement = 'select fact from outbox where queue = $1 and subject = $2 order by id';
  const rows = await db.queryUnnamed<{ fact: string }>(statement, [QUEUE, resourceId]);
  return rows.map(({ fact }) => fact);
}

export function codeOf({ errors }: GraphqlAnswer): string | undefined {
  return errors?.[0]?.extensions.code;
}
