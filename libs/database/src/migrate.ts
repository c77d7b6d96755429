import type { Db } from './db';

/** Any number: what matters is that every process of Servante asks for the same one. */
const MIGRATION_LOCK = 7_283_641;

/** Runs what has not run yet; two processes starting together take turns. Answers the names of what ran. */
export async function migrate(db: Db): Promise<string[]> {
  const client = await db.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await db.dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release(true);
  }
}
