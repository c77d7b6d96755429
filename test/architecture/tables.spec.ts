import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Db } from '@servante/database';
import type { EntityMetadata } from 'typeorm';
import { openLibrary } from '../../apps/api/src/open-library';
import { testDatabase } from '../support/test-database';

let db: Db;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await testDatabase();
  drop = () => database.drop();
  db = await openLibrary(database.url);
});
afterAll(async () => {
  await db.dataSource.destroy();
  await drop();
});

test('the columns that the migrations made are those that the entities read, with the same types', async () => {
  const tables = await columnsByTable();
  for (const entity of db.dataSource.entityMetadatas) {
    expect({ [entity.tableName]: columnsOf(entity) }).toEqual({ [entity.tableName]: tables.get(entity.tableName) });
  }
});

test('each foreign key has its index: a deletion never reads a whole table', async () => {
  const bare = await db.queryUnnamed<{ key: string }>(`
    select conrelid::regclass || '.' || conname as key from pg_constraint c
    where contype = 'f' and not exists (
      select from pg_index i join pg_class on pg_class.oid = i.indexrelid join pg_am on pg_am.oid = pg_class.relam
      where i.indrelid = c.conrelid and amname = 'btree' and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)`);
  expect(bare).toEqual([]);
});

test('every time is kept to the millisecond and with its zone, every id sorts by its bytes', async () => {
  const odd = await db.queryUnnamed<{ place: string }>(`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and table_name <> 'migrations' and (
      (data_type like 'timestamp%' and (data_type <> 'timestamp with time zone' or datetime_precision <> 3))
      or (column_name = 'id' and data_type = 'text' and collation_name is distinct from 'C'))`);
  expect(odd).toEqual([]);
});

type ColumnMetadata = EntityMetadata['columns'][number];

interface ColumnShape {
  type: string;
  isNullable: boolean;
}

function columnsOf(entity: EntityMetadata): Record<string, ColumnShape> {
  const shape = (column: ColumnMetadata): ColumnShape => ({
    type: fullTypeOf(column),
    isNullable: column.isNullable,
  });
  return Object.fromEntries(entity.columns.map((column) => [column.databaseName, shape(column)]));
}

/** As PostgreSQL writes it: `text[]`, `timestamp(3) with time zone`. */
function fullTypeOf(column: ColumnMetadata): string {
  const type = db.dataSource.driver.normalizeType(column);
  const precise = column.precision == null ? type : type.replace(/^\w+/, `$&(${column.precision})`);
  return column.isArray ? `${precise}[]` : precise;
}

async function columnsByTable(): Promise<Map<string, Record<string, ColumnShape>>> {
  const rows = await db.queryUnnamed<{ table: string; columns: Record<string, ColumnShape> }>(`
    select relname as table, jsonb_object_agg(attname,
      jsonb_build_object('type', format_type(atttypid, atttypmod), 'isNullable', not attnotnull)) as columns
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped group by relname`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
