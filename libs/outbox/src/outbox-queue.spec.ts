import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Db, openDatabase } from '@servante/database';
import { testDatabase } from '../../../test/support/test-database';
import { OutboxQueue } from './outbox-queue';
import type { Delivery } from './outbox-subscriptions';

let db: Db;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await testDatabase();
  db = await openDatabase({ url: database.url, entities: [], migrations: [] });
  drop = () => database.drop();
});
afterAll(async () => {
  await db.dataSource.destroy();
  await drop();
});
beforeEach(() => db.queryUnnamed('delete from outbox'));

const LEASE_SECONDS = 0.6;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const queueOf = (deliver: (deliveries: Delivery[]) => Promise<void>) =>
  new OutboxQueue(db, { queue: 'spec', facts: ['told'], batch: 10, deliver }, () => undefined, LEASE_SECONDS);
const tell = (subject: string) =>
  db.queryUnnamed(`insert into outbox (queue, fact, subject) values ('spec', 'told', $1)`, [subject]);
const left = async () => (await db.queryUnnamed('select id from outbox')).length;

test('a delivery that outlasts the lease is not delivered by another process too', async () => {
  await tell('slow');
  const delivered: string[] = [];
  const slowly = (by: string) => async () => {
    delivered.push(by);
    await pause(LEASE_SECONDS * 1_000 * 3);
  };
  const first = queueOf(slowly('first'));
  const second = queueOf(slowly('second'));
  first.start();
  await pause(100);
  second.start();
  await pause(LEASE_SECONDS * 1_000 * 3);
  await Promise.all([first.stop(), second.stop()]);
  expect(delivered).toEqual(['first']);
  expect(await left()).toBe(0);
});

test('what a process that died had taken is taken over once its lease is over', async () => {
  await tell('orphan');
  await db.queryUnnamed(`update outbox set leased_until = now() + interval '1 second'`);
  const delivered: string[] = [];
  const queue = queueOf((deliveries) => Promise.resolve(void delivered.push(...deliveries.map(({ subject }) => subject))));
  queue.start();
  await pause(300);
  expect(delivered).toEqual([]);
  await pause(1_500);
  await queue.stop();
  expect(delivered).toEqual(['orphan']);
});

test('one bad row does not hold the others back', async () => {
  await Promise.all(['good', 'bad', 'fine'].map(tell));
  const delivered: string[] = [];
  const queue = queueOf(async (deliveries) => {
    const subjects = deliveries.map(({ subject }) => subject);
    if (subjects.includes('bad')) throw new Error('no');
    delivered.push(...subjects);
  });
  queue.start();
  await pause(2_500);
  await queue.stop();
  expect(delivered.sort()).toEqual(['fine', 'good']);
  expect(await left()).toBe(1);
});
