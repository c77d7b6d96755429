import pg from 'pg';

const NOT_YET = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03'];

/** Does PostgreSQL answer? Then our database exists, made if need be. A refusal that waiting will not mend is thrown. */
export async function openDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a server that dies under us is told by its guard
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = 'servante'");
    if (!rowCount) await client.query('create database servante');
    return true;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (NOT_YET.includes(code ?? '') || message.includes('Connection terminated')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
