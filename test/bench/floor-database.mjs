import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, application_name: 'floor' });

// values stay as PostgreSQL sends them, but for numbers and JSON
const NUMBERS = new Set([20, 21, 23]);
const JSON_TYPE = 114;
const asText = (value) => value;
const types = { getTypeParser: (oid) => (NUMBERS.has(oid) ? Number : oid === JSON_TYPE ? JSON.parse : asText) };

/** Rows as arrays, by a statement prepared once per connection. */
export async function rowsOf(name, text, values) {
  return (await pool.query({ name, text, values, rowMode: 'array', types })).rows;
}
