import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one's own, cloned from the migrated template in about 0.2 s; `drop` when done. */
export async function testDatabase(): Promise<{ url: string; name: string; drop(): Promise<void> }> {
  const admin = process.env.SERVANTE_TEST_DATABASE as string;
  const name = `t_${randomBytes(6).toString('hex')}`;
  // one clone at a time: PostgreSQL refuses a template that somebody else is copying
  await asAdmin(admin, ['select pg_advisory_lock(1)', `create database ${name} template servante_template`]);
  const drop = () => asAdmin(admin, [`drop database if exists ${name} with (force)`]);
  return { url: admin.replace('/servante?', `/${name}?`), name, drop };
}

async function asAdmin(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
