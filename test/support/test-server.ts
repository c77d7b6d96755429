import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { amendConfig } from '@servante/config';
import type { Db } from '@servante/database';
import type { ReadyMail } from '@servante/mail';
import { OutboxWorker } from '@servante/outbox';
import { SearchIndexer, type SearchSettings } from '@servante/search';
import { httpServer } from '../../apps/api/src/http-server';
import { openLibrary } from '../../apps/api/src/open-library';
import { testDatabase } from './test-database';
import { testMeili } from './test-meili';

export interface GraphqlAnswer {
  // specs read answers freely: their shape is what they assert
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: {
    message: string;
    path?: string[];
    extensions: Record<string, unknown> & { code: string; fields?: { path: string; problem: string }[] };
  }[];
}

export interface TestServer {
  app: NestFastifyApplication;
  db: Db;
  url: string;
  databaseUrl: string;
  /** The mails that left, oldest first. */
  mails: ReadyMail[];
  gql(query: string, variables?: object, token?: string, headers?: Record<string, string>): Promise<GraphqlAnswer>;
  /** Waits until the outbox is empty: mails sent, index up to date. */
  settled(withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** The whole product on a database of its own, on a free port of this machine; with Meilisearch when `meili` asks for it. */
export async function testServer(
  options: { worker?: boolean; meili?: boolean | SearchSettings['meili'] } = {},
): Promise<TestServer> {
  const database = await testDatabase();
  const db = await openLibrary(database.url);
  const mails: ReadyMail[] = [];
  const site = 'http://localhost';
  amendConfig({ publicUrl: site });
  const send = (mail: ReadyMail) => Promise.resolve(void mails.push(mail));
  const meili = options.meili === true ? testMeili(database.name) : (options.meili ?? false) || null;
  const search = { meili, secret: 'a secret for the tests' };
  const app = await httpServer({ db, site, send, search, trustProxy: false, isDevelopment: false });
  await app.listen(0, '127.0.0.1');
  if (meili)
    await app
      .get(SearchIndexer)
      .ensureIndex()
      .catch(() => undefined); // away on purpose, in some specs
  const worker = app.get(OutboxWorker);
  if (options.worker ?? true) worker.start();
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    ...{ app, db, url, mails, databaseUrl: database.url },
    gql: (query, variables, token, headers) => ask(url, query, variables, token, headers),
    settled: (withinMs) => settled(db, withinMs),
    close: async () => {
      await app.close();
      await worker.stop();
      await db.dataSource.destroy();
      await database.drop();
    },
  };
}

async function ask(
  url: string,
  query: string,
  variables?: object,
  token?: string,
  headers: Record<string, string> = {},
): Promise<GraphqlAnswer> {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlAnswer;
}

async function settled(db: Db, withinMs = 20_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const [left] = await db.queryUnnamed<{ count: number }>('select count(*)::int as count from outbox where dead_at is null');
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The outbox is not empty after ${withinMs} ms`);
}
