import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { Viewer } from '@servante/kernel';
import { resourcePolicy, ResourceRecord, ResourceStatus } from '@servante/resources';
import { In } from 'typeorm';

const PAGE = 200;
const LATER_STATES = [ResourceStatus.OBSOLETE, ResourceStatus.REPLACED, ResourceStatus.ARCHIVED];

export interface ExportedRow {
  record: ResourceRecord;
  /** Who signs it: members by name, then those credited as text. */
  authors: string[];
}

/** The resources an export holds, oldest first, a page at a time. */
@Injectable()
export class ExportRows {
  constructor(private readonly db: Db) {}

  /** What is published; with `isWhole`, also what was once. Drafts never, and nothing that this viewer may not see. */
  async ids(isWhole: boolean): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'export.ids',
      `select id from card where status = any($1::text[]) order by created_at, coalesce(external_id, id)`,
      [[ResourceStatus.PUBLISHED, ...(isWhole ? LATER_STATES : [])]],
    );
    return rows.map(({ id }) => id);
  }

  async *pages(viewer: Viewer, ids: readonly string[]): AsyncGenerator<ExportedRow[]> {
    for (let from = 0; from < ids.length; from += PAGE) yield this.page(viewer, ids.slice(from, from + PAGE));
  }

  private async page(viewer: Viewer, ids: string[]): Promise<ExportedRow[]> {
    const records = await this.db.repository(ResourceRecord).findBy({ id: In(ids) });
    const byId = new Map(records.map((record) => [record.id, record]));
    const found = ids.map((id) => byId.get(id)).filter((record) => record !== undefined);
    const seen = found.filter((record) => resourcePolicy.canSee(viewer, record));
    const names = await this.names(seen.flatMap(({ authorIds }) => authorIds));
    const signed = (authorIds: string[]) => authorIds.flatMap((id) => names.get(id) ?? []);
    return seen.map((record) => ({ record, authors: [...signed(record.authorIds), ...record.creditedAuthors] }));
  }

  private async names(ids: string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>(
      'export.names',
      'select id, name from member where id = any($1::text[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
