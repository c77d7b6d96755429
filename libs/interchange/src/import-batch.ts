import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { Clock } from '@servante/kernel';
import {
  importedRecord,
  type ImportedResource,
  type ResourceContent,
  ResourceRecord,
  ResourceStore,
  takeImport,
} from '@servante/resources';
import { In } from 'typeorm';
import { ImportCodes } from './import-codes';

/** Any number, the same everywhere: two imports of the same file take turns, batch by batch. */
const IMPORT_LOCK = 7_283_643;
const NOTE = 'import';

export type ImportOutcome = 'created' | 'changed' | 'unchanged' | 'other kind';

interface Known {
  record: ResourceRecord;
  /** What the import before had brought. */
  lastImport: ResourceContent | null;
}

/** Writes a batch of imported resources with their revisions and facts, in one transaction and few statements. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly codes: ImportCodes,
    private readonly clock: Clock,
  ) {}

  /** What became of each, in order. */
  async write(sources: readonly ImportedResource[]): Promise<ImportOutcome[]> {
    await this.codes.settle(sources);
    return this.db.transaction(async () => {
      await this.db.query('import.lock', 'select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      return this.writeAll(sources);
    });
  }

  private async writeAll(sources: readonly ImportedResource[]): Promise<ImportOutcome[]> {
    const known = await this.known(sources.map(({ externalId }) => externalId));
    const written: Record<'revised' | 'credited', ResourceRecord[]> = { revised: [], credited: [] };
    const now = this.clock.now();
    const outcomes = sources.map((source): ImportOutcome => {
      const found = known.get(source.externalId);
      if (!found) {
        written.revised.push(importedRecord(source));
        return 'created';
      }
      if (found.record.kind !== source.kind) return 'other kind';
      const { isRevised, isChanged } = takeImport(found.record, source, found.lastImport, now);
      if (isChanged) written[isRevised ? 'revised' : 'credited'].push(found.record);
      return isChanged ? 'changed' : 'unchanged';
    });
    await this.store.save(written.revised, 'resource.imported', { revision: { authorId: null, note: NOTE } });
    await this.store.save(written.credited, 'resource.imported');
    return outcomes;
  }

  private async known(externalIds: string[]): Promise<Map<string, Known>> {
    const lock = { mode: 'pessimistic_write' } as const;
    const records = await this.db.repository(ResourceRecord).find({ where: { externalId: In(externalIds) }, lock });
    const imports = await this.db.query<{ resource_id: string; content: ResourceContent }>(
      'import.last',
      `select distinct on (resource_id) resource_id, content from revision
       where resource_id = any($1::text[]) and author_id is null and note = '${NOTE}' order by resource_id, version desc`,
      [records.map(({ id }) => id)],
    );
    const lastImports = new Map(imports.map(({ resource_id: id, content }) => [id, content]));
    return new Map(
      records.map((record) => [record.externalId as string, { record, lastImport: lastImports.get(record.id) ?? null }]),
    );
  }
}
