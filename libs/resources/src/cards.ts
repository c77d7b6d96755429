import { Injectable } from '@nestjs/common';
import { Db, type Keyset } from '@servante/database';
import type { Viewer } from '@servante/kernel';
import { CARD_COLUMNS, CARD_TABLES, type CardRow, COUNTERS } from './card-row';
import type { ResourceRecord } from './resource-record';
import { canSee } from './resource.policy';

export type Counter = (typeof COUNTERS)[number];
export type CounterChanges = Partial<Record<Counter, number>>;

/** The card table: what lists read, and the one home of the counters. */
@Injectable()
export class Cards {
  constructor(private readonly db: Db) {}

  /** Writes the cards of these records, in the transaction that changed them; counters are left as they are. */
  async put(records: readonly ResourceRecord[]): Promise<void> {
    await this.db.query('card.put', PUT, [JSON.stringify(records.map(columnsOf))]);
  }

  /** Adds to the counters of one card; called by whoever changes what they count, in the same transaction. */
  async bump(id: string, changes: CounterChanges): Promise<void> {
    const values = COUNTERS.map((counter) => changes[counter] ?? 0);
    await this.db.query('card.bump', BUMP, [id, ...values]);
  }

  /** The same for a set of cards, locked in one order so that two sets never wait for each other. */
  async bumpAll(changes: ReadonlyMap<string, CounterChanges>): Promise<void> {
    const [only, ...others] = changes;
    if (!only) return;
    if (others.length === 0) return this.bump(...only);
    await this.db.query('card.lock', 'select id from card where id = any($1::text[]) order by id for no key update', [
      [...changes.keys()],
    ]);
    const rows = [...changes].map(([id, counts]) => ({ id, ...counts }));
    await this.db.query('card.bumpAll', BUMP_ALL, [JSON.stringify(rows)]);
  }

  /** The newest published cards this viewer may see; one row more than asked says that there is more. */
  newest(viewer: Viewer, limit: number, after: Keyset | null): Promise<CardRow[]> {
    const audience = viewer.isMember ? 'network' : 'public';
    if (!after) return this.db.query(`card.newest.${audience}`, NEWEST[audience], [limit]);
    return this.db.query(`card.newest.after.${audience}`, NEWEST_AFTER[audience], [limit, after.at, after.id]);
  }

  /** The cards of these ids that this viewer may see, by id. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<Map<string, CardRow>> {
    const rows = await this.db.query<CardRow>('card.byIds', BY_IDS, [ids]);
    return new Map(rows.filter((row) => canSee(viewer, { ...row, authorIds: row.author_ids })).map((row) => [row.id, row]));
  }
}

const newest = (condition: string) =>
  `select ${CARD_COLUMNS} from ${CARD_TABLES} where c.status = 'PUBLISHED' ${condition} order by c.published_at desc, c.id desc limit $1`;
const AFTER = 'and (c.published_at, c.id) < ($2::timestamptz, $3)';
const PUBLIC = "and c.visibility = 'PUBLIC'";
const NEWEST = { network: newest(''), public: newest(PUBLIC) };
const NEWEST_AFTER = { network: newest(AFTER), public: newest(`${AFTER} ${PUBLIC}`) };
const BY_IDS = `select ${CARD_COLUMNS} from ${CARD_TABLES} where c.id = any($1::text[])`;
const BUMP = `update card set ${COUNTERS.map((counter, i) => `${counter} = ${counter} + $${i + 2}::int`).join(', ')} where id = $1`;
const BUMP_ALL = `update card set ${COUNTERS.map((counter) => `${counter} = card.${counter} + coalesce(one.${counter}, 0)`).join(', ')}
  from jsonb_to_recordset($1) as one(id text, ${COUNTERS.map((counter) => `${counter} int`).join(', ')}) where card.id = one.id`;

const WRITTEN = {
  id: 'text',
  kind: 'text',
  slug: 'text',
  title: 'text',
  summary: 'text',
  status: 'text',
  visibility: 'text',
  version: 'int',
  author_ids: 'text[]',
  credited_authors: 'text[]',
  themes: 'text[]',
  professions: 'text[]',
  outcome: 'text',
  format: 'text',
  effort: 'text',
  entry_cost: 'text',
  house_type: 'text',
  territory: 'text',
  licence: 'text',
  language: 'text',
  external_id: 'text',
  example: 'boolean',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  published_at: 'timestamptz',
  published_version: 'int',
};
const names = Object.keys(WRITTEN);
const PUT = `insert into card (${names.join(', ')})
  select ${names.join(', ')} from jsonb_to_recordset($1) as one(${Object.entries(WRITTEN)
    .map((column) => column.join(' '))
    .join(', ')})
  on conflict (id) do update set ${names
    .slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

function columnsOf(record: ResourceRecord): Record<keyof typeof WRITTEN, unknown> {
  const { content } = record;
  return {
    id: record.id,
    kind: record.kind,
    slug: record.slug,
    title: content.title,
    summary: content.summary,
    status: record.status,
    visibility: record.visibility,
    version: record.version,
    author_ids: record.authorIds,
    credited_authors: record.creditedAuthors,
    themes: content.themes ?? [],
    professions: content.professions ?? [],
    outcome: content.outcome,
    format: content.format,
    effort: content.effort,
    entry_cost: content.entryCost,
    house_type: content.houseType,
    territory: content.territory,
    licence: content.licence,
    language: content.language ?? 'fr',
    external_id: record.externalId,
    example: record.example,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    published_at: record.publishedAt,
    published_version: record.publishedVersion,
  };
}
