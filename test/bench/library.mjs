import fs from 'node:fs';
import { settings } from './settings.mjs';
import { paragraphs, sentences, titles } from './text.mjs';

const PARAGRAPH = 300;

/** Fills an empty, migrated library; the text is sent, everything else is made by PostgreSQL. */
export async function makeLibrary(client) {
  await client.query('set synchronous_commit = off; set statement_timeout = 0');
  await keep(client, 'title', titles(3_000));
  await keep(client, 'sentence', sentences(3_000));
  await keep(client, 'paragraph', paragraphs(3_000));
  const sizes = { ...settings, paragraphs: Math.round(settings.bodyLength / PARAGRAPH) };
  const statements = fs.readFileSync(new URL('library.sql', import.meta.url), 'utf8');
  await client.query(statements.replace(/\$(\w+)\$/g, (whole, name) => String(sizes[name] ?? whole)));
  await client.query('set synchronous_commit = on');
  await client.query('vacuum (full, analyze) card');
  await client.query('vacuum analyze');
}

async function keep(client, table, texts) {
  await client.query(`create temporary table ${table} (id serial primary key, text text)`);
  await client.query(`insert into ${table} (text) select unnest($1::text[])`, [texts]);
  await client.query(`analyze ${table}`);
}

/** How many resources have counters that are not what a recount finds. */
export async function inexactCards(client) {
  const { rows } = await client.query(fs.readFileSync(new URL('exactness.sql', import.meta.url), 'utf8'));
  return Number(rows[0].inexact);
}
