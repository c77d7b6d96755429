import { type Db } from '@servante/database';
import { extractFrom, type MarkedText, markText } from './marked-text';
import type { ReadQuery } from './read-query';

/** Why a document was found: its title and a stretch of its text, marked. */
export interface Extract {
  title: MarkedText;
  text: MarkedText;
}

const READ_CHARACTERS = 12_000;

/** The extracts of a page of hits, from the text that PostgreSQL keeps: the same ones whichever engine found them. */
export async function extractsOf(db: Db, ids: string[], words: ReadQuery): Promise<Map<string, Extract>> {
  const rows = await db.query<{ id: string; title: string; body: string }>(
    'search.extracts',
    'select id, title, left(body, $2) as body from search_entry where id = any($1)',
    [ids, READ_CHARACTERS],
  );
  return new Map(rows.map(({ id, title, body }) => [id, { title: markText(title, words), text: extractFrom(body, words) }]));
}
