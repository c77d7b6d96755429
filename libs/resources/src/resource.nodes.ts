import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { NodeSources, type RequestContext } from '@servante/graphql';
import { LogbookEntry } from './logbook-entry';
import type { Resource } from './resource';
import { ResourceLink } from './resource-link';
import { ResourceLoader } from './resource.loader';
import { oldestRevision } from './resource.policy';
import { Revision } from './revision';

/** `node(id)` for what belongs to a resource: seen by those who see the resource, as through its page. */
@Injectable()
export class ResourceNodes {
  constructor(
    private readonly db: Db,
    private readonly resources: ResourceLoader,
    nodes: NodeSources,
  ) {
    nodes.add('res', (id, context) => this.resources.load(context, id));
    nodes.add('rev', (id, context) => this.revision(id, context));
    nodes.add('log', (id, context) => this.logbookEntry(id, context));
    nodes.add('lnk', (id, context) => this.link(id, context));
  }

  private async revision(id: string, context: RequestContext): Promise<Revision | null> {
    const revision = await this.db.repository(Revision).findOneBy({ id });
    const resource = revision && (await this.resources.load(context, revision.resourceId));
    if (!resource || revision.version < oldestRevision(context.viewer, resource)) return null;
    return Object.assign(revision, { oldest: oldestRevision(context.viewer, resource) });
  }

  private async logbookEntry(id: string, context: RequestContext): Promise<LogbookEntry | null> {
    const entry = await this.db.repository(LogbookEntry).findOneBy({ id });
    return entry && (await this.resources.load(context, entry.resourceId)) ? entry : null;
  }

  private async link(id: string, context: RequestContext): Promise<ResourceLink | null> {
    const link = await this.db.repository(ResourceLink).findOneBy({ id });
    const ends = link ? await Promise.all([link.fromId, link.toId].map((end) => this.resources.load(context, end))) : [];
    return link && ends.every((end): end is Resource => end !== null) ? link : null;
  }
}
