import { type Db } from '@servante/database';
import type { AnalysedDocument } from './analyse-document';
import { digestOf } from './digest-of';
import { type WordTally } from './word-tally';

/** PostgreSQL's half of the index: always up to date before Meilisearch's, so that it can answer in its place. */
export class PostgresEntries {
  constructor(
    private readonly db: Db,
    private readonly tally: WordTally,
  ) {}

  /** An older version never replaces a newer one. */
  async upsert(documents: AnalysedDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const written = await this.db.query<{ id: string; fresh: boolean }>('search.upsert', UPSERT, [
      asJson(documents.map(entryOf)),
    ]);
    const fresh = new Set(written.filter((row) => row.fresh).map(({ id }) => id));
    for (const { document, words } of documents) if (fresh.has(document.id)) this.tally.add(words);
  }

  async remove(ids: string[]): Promise<void> {
    await this.db.query('search.remove', 'delete from search_entry where id = any($1)', [ids]);
  }

  /** The digest of every entry, by id. */
  async digests(): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; digest: string }>('search.digests', 'select id, digest from search_entry');
    return new Map(rows.map(({ id, digest }) => [id, digest]));
  }

  /** Documents that say one of these in one form or another. */
  async saying(stems: string[], afterId: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'search.saying',
      `select id from search_entry where terms @@ $1::tsquery and id > $2 order by id limit $3`,
      [stems.map((stem) => `'${stem}'`).join(' | '), afterId, limit],
    );
    return rows.map(({ id }) => id);
  }
}

const UPSERT = `
  insert into search_entry as known (id, type, title, body, audience, codes, terms, core, signature, published_at, tried, rated, version, digest)
  select id, type, title, body, audience, codes, array_to_tsvector(string_to_array(terms, ' ')), array_to_tsvector(string_to_array(core, ' ')),
         signature, to_timestamp(published / 1000.0), tried, rated, version, digest
  from jsonb_to_recordset($1) as one(id text, type text, title text, body text, audience text[], codes text[], terms text, core text,
         signature text, published double precision, tried int, rated real, version int, digest text)
  order by id
  on conflict (id) do update set type = excluded.type, title = excluded.title, body = excluded.body, audience = excluded.audience,
    codes = excluded.codes, terms = excluded.terms, core = excluded.core, signature = excluded.signature,
    published_at = excluded.published_at, tried = excluded.tried, rated = excluded.rated, version = excluded.version, digest = excluded.digest
  where known.version <= excluded.version
  returning id, (xmax = 0) as fresh`;

function entryOf(analysed: AnalysedDocument): object {
  const { document, head, others, core, rest, signature } = analysed;
  const { id, type, title, summary, body, audience, publishedAt, tried, rated, version } = document;
  const about = [...head, ...others, ...core];
  return {
    ...{ id, type, title, audience, signature, published: publishedAt, tried, rated, version, digest: digestOf(document) },
    body: summary && !body.startsWith(summary) ? `${summary} ${body}` : body,
    codes: Object.entries(document.codes).flatMap(([name, codes]) => (codes ?? []).map((code) => `${name}:${code}`)),
    ...{ core: about.join(' '), terms: [...about, ...rest].join(' ') },
  };
}

/** PostgreSQL's JSON takes neither NUL nor half characters. */
function asJson(rows: object[]): string {
  return JSON.stringify(rows).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '$1');
}
