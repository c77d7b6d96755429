import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { Clock, DomainError, ErrorCode } from '@servante/kernel';
import { renderMarkdown } from '@servante/markdown';
import { Outbox } from '@servante/outbox';
import { LogbookEntry } from './logbook-entry';
import { canRevise } from './resource.policy';
import { ResourceStore } from './resource-store';

/** What the three logbook verbs share: the entry under its resource's lock and policy. */
@Injectable()
export class WriteLogbook {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Runs `write` with the resource locked, and records that its text changed. */
  async on<T>(resourceId: string, { viewer }: RequestContext, write: () => Promise<T>): Promise<T> {
    return this.db.transaction(async () => {
      await this.store.lock(resourceId, viewer, canRevise);
      const written = await write();
      await this.outbox.record('resource.revised', resourceId);
      return written;
    });
  }

  /** The same for a line that exists: read again under the lock, for somebody may have removed it while we waited. */
  async onEntry<T>(id: string, context: RequestContext, write: (entry: LogbookEntry) => Promise<T>): Promise<T> {
    const { resourceId } = await this.entry(id);
    return this.on(resourceId, context, async () => write(await this.entry(id)));
  }

  private async entry(id: string): Promise<LogbookEntry> {
    const entry = await this.db.repository(LogbookEntry).findOneBy({ id });
    if (!entry) throw new DomainError(ErrorCode.NOT_FOUND);
    return entry;
  }

  async save(entry: LogbookEntry, source: string, happenedOn: string): Promise<LogbookEntry> {
    const now = this.clock.now();
    Object.assign(entry, { source, happenedOn, html: renderMarkdown(source), createdAt: entry.createdAt ?? now, updatedAt: now });
    return this.db.repository(LogbookEntry).save(entry);
  }
}
