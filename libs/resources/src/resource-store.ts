import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode, newId, type Viewer } from '@servante/kernel';
import { Outbox } from '@servante/outbox';
import { Cards } from './cards';
import type { ResourceFact } from './resource.events';
import { canSee, type ResourceState } from './resource.policy';
import { ResourceRecord } from './resource-record';
import { Revision } from './revision';

type Policy = (viewer: Viewer, resource: ResourceState) => boolean;

interface Change {
  /** The member whose edit it is, and what they say of it; absent when the text did not change. */
  revision?: { authorId: string | null; note?: string | null };
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

  async insert(records: readonly ResourceRecord[], fact: ResourceFact, { revision }: Change): Promise<void> {
    await this.db.repository(ResourceRecord).insert([...records]);
    await this.finish(records, fact, { revision });
  }

  async save(records: readonly ResourceRecord[], fact: ResourceFact, change: Change = {}): Promise<void> {
    for (const record of records) await this.db.repository(ResourceRecord).update(record.id, { ...record });
    await this.finish(records, fact, change);
  }

  private async finish(records: readonly ResourceRecord[], fact: ResourceFact, { revision }: Change): Promise<void> {
    await this.cards.put(records);
    if (revision) {
      const rows = records.map((record) => ({
        ...{ id: newId('rev'), resourceId: record.id, version: record.version, content: record.content },
        ...{ authorId: revision.authorId, note: revision.note ?? null, createdAt: record.updatedAt },
      }));
      await this.db.repository(Revision).insert(rows);
    }
    await this.outbox.record(fact, ...records.map((record) => record.id));
  }
}
