import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testDatabase } from '../../../test/support/test-database';
import type { Db } from './db';
import { openDatabase } from './open-database';

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, entities: [], migrations: [] });
  await db.queryUnnamed('create table note (word text primary key)');
});
afterAll(async () => {
  await db.dataSource.destroy();
  await database.drop();
});

const write = (word: string) => db.query('note.write', 'insert into note values ($1)', [word]);
const words = async () =>
  (await db.queryUnnamed<{ word: string }>('select word from note order by word')).map(({ word }) => word);

test('all of a transaction is kept, or none of it', async () => {
  await db.transaction(() => write('kept'));
  const half = db.transaction(async () => {
    await write('lost');
    throw new Error('halfway');
  });
  await expect(half).rejects.toThrow('halfway');
  expect(await words()).toEqual(['kept']);
});

test('what waits for the commit runs after it, and cannot make it look undone', async () => {
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let seen = 0;
  await db.transaction(async () => {
    await write('told');
    db.afterCommit(() => {
      throw new Error('a bell that does not ring');
    });
    db.afterCommit(() => void (seen += 1));
    expect(seen).toBe(0);
  });
  expect(seen).toBe(1);
  expect(await words()).toContain('told');
  complaint.mockRestore();
});

test('nothing waits for a commit that does not come', async () => {
  let seen = 0;
  const undone = db.transaction(() => {
    db.afterCommit(() => void (seen += 1));
    return Promise.reject(new Error('no'));
  });
  await expect(undone).rejects.toThrow('no');
  expect(seen).toBe(0);
});
