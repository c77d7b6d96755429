import type { Db } from '@servante/database';
import { type IdPrefix, newId } from '@servante/kernel';

/** A resource in one state, with all that hangs on it; the first text was never published. */
export interface Thing {
  state: string;
  /** A word of its title that no other has. */
  word: string;
  id: string;
  slug: string;
  status: string;
  version: number;
  /** By name of what hangs on it: `firstRevision`, `revision`, `logbookEntry`, `linkOut`, `linkIn`… */
  parts: Record<string, string>;
}

/** What hangs on a resource: its table, the column that says on which, and how its ids start. */
const PARTS: readonly [table: string, owner: string, prefix: IdPrefix][] = [
  ['revision', 'resource_id', 'rev'],
  ['logbook_entry', 'resource_id', 'log'],
  ['resource_link', 'from_id', 'lnk'],
  ['resource_link', 'to_id', 'lnk'],
  ['comment', 'resource_id', 'com'],
  ['rating', 'resource_id', 'rat'],
  ['adoption', 'resource_id', 'adp'],
];
/** The tables there are, and whether their rows have an id. */
async function tablesOf(db: Db): Promise<Map<string, boolean>> {
  const rows = await db.queryUnnamed<{ table: string; hasId: boolean }>(`
    select table_name as table, bool_or(column_name = 'id') as "hasId" from information_schema.columns
    where table_schema = 'public' group by table_name`);
  return new Map(rows.map(({ table, hasId }) => [table, hasId]));
}

/** The same thing again, row for row under ids of its own: what succeeds on the copy leaves the first one alone. */
export async function copyOf(thing: Thing, db: Db): Promise<Thing> {
  const id = newId('res');
  const slug = `${thing.slug}-${id.slice(-8)}`;
  const copied = new Map<string, string>();
  await copyRow(db, 'resource', thing.id, { id, slug });
  await copyRow(db, 'card', thing.id, { id, slug });
  const tables = await tablesOf(db);
  for (const [table, owner, prefix] of PARTS) {
    if (!tables.get(table)) continue;
    const rows = await db.queryUnnamed<{ id: string }>(`select id from ${table} where ${owner} = $1`, [thing.id]);
    for (const row of rows) {
      const part = newId(prefix);
      copied.set(row.id, part);
      await copyRow(db, table, row.id, { id: part, [owner]: id });
    }
  }
  const parts = Object.entries(thing.parts).map(([name, part]) => [name, copied.get(part) ?? part]);
  return { ...thing, id, slug, parts: Object.fromEntries(parts) as Record<string, string> };
}

async function copyRow(db: Db, table: string, id: string, changes: object): Promise<void> {
  await db.queryUnnamed(`insert into ${table} select (jsonb_populate_record(one, $2::jsonb)).* from ${table} one where id = $1`, [
    id,
    JSON.stringify(changes),
  ]);
}

/** All that is kept of these things: the same text before and after means that nothing was written. */
export async function traceOf(things: readonly Thing[], db: Db): Promise<unknown> {
  const ids = things.map(({ id }) => id);
  const tables = await tablesOf(db);
  const parts = PARTS.filter(([table]) => tables.has(table));
  const owners: [string, string][] = [
    ['resource', 'id'],
    ['card', 'id'],
    ['outbox', 'subject'],
    ...parts.map(([table, owner]): [string, string] => [table, owner]),
  ];
  const traces = owners.map(async ([table, owner]) => {
    const rows = await db.queryUnnamed(`select * from ${table} where ${owner} = any($1) order by 1`, [ids]);
    return [`${table}.${owner}`, rows];
  });
  return Promise.all(traces);
}
