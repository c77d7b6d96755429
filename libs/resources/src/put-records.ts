import type { Db } from '@servante/database';
import { newId } from '@servante/kernel';
import type { ResourceRecord } from './resource-record';

/** The member whose edit it is, and what they say of it. */
export interface RevisionNote {
  authorId: string | null;
  note?: string | null;
}

/** Writes the rows of these records, new or changed, in one statement. */
export async function putRecords(db: Db, records: readonly ResourceRecord[]): Promise<void> {
  await db.query('resource.put', PUT, [JSON.stringify(records.map(columnsOf))]);
}

/** Keeps the present text of these records as their newest revision. */
export async function putRevisions(db: Db, records: readonly ResourceRecord[], { authorId, note }: RevisionNote): Promise<void> {
  const rows = records.map((record) => ({
    ...{ id: newId('rev'), resource_id: record.id, version: record.version, content: record.content },
    ...{ author_id: authorId, note: note ?? null, created_at: record.updatedAt },
  }));
  await db.query('revision.put', PUT_REVISIONS, [JSON.stringify(rows)]);
}

const WRITTEN = {
  id: 'text',
  kind: 'text',
  slug: 'text',
  status: 'text',
  visibility: 'text',
  version: 'int',
  author_ids: 'text[]',
  credited_authors: 'text[]',
  content: 'jsonb',
  html: 'jsonb',
  replaced_by: 'text',
  external_id: 'text',
  source_url: 'text',
  example: 'boolean',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  published_at: 'timestamptz',
  published_version: 'int',
};
const names = Object.keys(WRITTEN);
const typed = Object.entries(WRITTEN).map((column) => column.join(' '));
const PUT = `insert into resource (${names.join(', ')})
  select ${names.join(', ')} from jsonb_to_recordset($1) as one(${typed.join(', ')})
  on conflict (id) do update set ${names
    .slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;
const PUT_REVISIONS = `insert into revision (id, resource_id, version, author_id, content, note, created_at)
  select id, resource_id, version, author_id, content, note, created_at from jsonb_to_recordset($1)
    as one(id text, resource_id text, version int, author_id text, content jsonb, note text, created_at timestamptz)`;

function columnsOf(record: ResourceRecord): Record<keyof typeof WRITTEN, unknown> {
  return {
    id: record.id,
    kind: record.kind,
    slug: record.slug,
    status: record.status,
    visibility: record.visibility,
    version: record.version,
    author_ids: record.authorIds,
    credited_authors: record.creditedAuthors,
    content: record.content,
    html: record.html,
    replaced_by: record.replacedBy,
    external_id: record.externalId,
    source_url: record.sourceUrl,
    example: record.example,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    published_at: record.publishedAt,
    published_version: record.publishedVersion,
  };
}
