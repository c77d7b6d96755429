import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { Clock, type Viewer } from '@servante/kernel';
import type { Resource } from './resource';
import type { ResourceFact } from './resource.events';
import { ResourcePages } from './resource-pages';
import type { ResourceState } from './resource.policy';
import type { ResourceRecord } from './resource-record';
import { ResourceStore } from './resource-store';

interface StateChange {
  policy: (viewer: Viewer, resource: ResourceState) => boolean;
  fact: ResourceFact;
  change: (record: ResourceRecord, now: Date) => void | Promise<void>;
}

/** What the verbs that change the state of a resource share: lock, policy, rule, fact, all in one transaction. */
@Injectable()
export class ChangeResource {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly pages: ResourcePages,
    private readonly clock: Clock,
  ) {}

  async change(id: string, context: RequestContext, { policy, fact, change }: StateChange): Promise<Resource> {
    await this.db.transaction(async () => {
      const record = await this.store.lock(id, context.viewer, policy);
      await change(record, this.clock.now());
      await this.store.save([record], fact);
    });
    return this.pages.one(id, context);
  }
}
