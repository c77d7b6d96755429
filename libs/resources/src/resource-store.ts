import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode, type Viewer } from '@servante/kernel';
import { Outbox } from '@servante/outbox';
import { Cards } from './cards';
import { putRecords, putRevisions, type RevisionNote } from './put-records';
import type { ResourceFact } from './resource.events';
import { canSee, type ResourceState } from './resource.policy';
import { ResourceRecord } from './resource-record';

type Policy = (viewer: Viewer, resource: ResourceState) => boolean;

interface Change {
  /** Absent when the text did not change. */
  revision?: RevisionNote;
}

/** Writes resources: the row, its card, its revision and its fact, together. Takes sets, so that an import is a few statements. */
@Injectable()
export class ResourceStore {
  constructor(
    private readonly db: Db,
    private readonly cards: Cards,
    private readonly outbox: Outbox,
  ) {}

  /** The record, locked until the transaction ends. Invisible answers as absent does; visible but not theirs is refused. */
  async lock(id: string, viewer: Viewer, policy: Policy): Promise<ResourceRecord> {
    const record = await this.db.repository(ResourceRecord).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!record || !canSee(viewer, record)) throw new DomainError(ErrorCode.NOT_FOUND);
    if (!policy(viewer, record)) throw new DomainError(ErrorCode.FORBIDDEN);
    return record;
  }

  /** New or changed records alike. */
  async save(records: readonly ResourceRecord[], fact: ResourceFact, { revision }: Change = {}): Promise<void> {
    if (records.length === 0) return;
    await putRecords(this.db, records);
    await this.cards.put(records);
    if (revision) await putRevisions(this.db, records, revision);
    await this.outbox.record(fact, ...records.map((record) => record.id));
  }
}
