import { type Db } from '@servante/database';
import type { Language } from '@servante/words';

/** The file that describes a community's pick-lists; ours is `libs/members/vocabulary/default.json`. */
export interface VocabularyFile {
  name: string;
  vocabularies: Record<string, { label: Record<Language, string>; terms: TermRecord[] }>;
}

interface TermRecord {
  code: string;
  label: Record<Language, string>;
  hint?: Record<Language, string>;
  url?: string;
}

/** Adds and renames what the file says; codes in use are never removed. Loading the same file twice changes nothing. */
export async function loadVocabularies(db: Db, file: VocabularyFile): Promise<void> {
  const lists = Object.entries(file.vocabularies);
  const vocabularies = lists.map(([name, { label }], position) => ({ name, label, position }));
  const terms = lists.flatMap(([vocabulary, list]) =>
    list.terms.map((term, position) => ({ vocabulary, position, hint: null, url: null, ...term })),
  );
  await db.transaction(async () => {
    await db.query(
      'vocabulary.load',
      `insert into vocabulary (name, label, position)
       select name, label, position from jsonb_to_recordset($1) as list(name text, label jsonb, position int)
       on conflict (name) do update set label = excluded.label, position = excluded.position`,
      [JSON.stringify(vocabularies)],
    );
    await db.query(
      'term.load',
      `insert into term (vocabulary, code, label, hint, url, position)
       select vocabulary, code, label, hint, url, position
       from jsonb_to_recordset($1) as one(vocabulary text, code text, label jsonb, hint jsonb, url text, position int)
       on conflict (vocabulary, code) do update set label = excluded.label, hint = excluded.hint, url = excluded.url,
         position = excluded.position, status = 'ACTIVE', merged_into = null`,
      [JSON.stringify(terms)],
    );
  });
}
