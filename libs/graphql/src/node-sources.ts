import { Injectable } from '@nestjs/common';
import type { IdPrefix } from '@servante/kernel';
import type { RequestContext } from './request-context';

/** Finds one thing by id for this viewer, by the same policy as every other door; null when absent or not theirs to see. */
export type NodeSource = (id: string, context: RequestContext) => Promise<object | null>;

/** Who answers for which id; each lib adds its nouns when the application is composed. */
@Injectable()
export class NodeSources {
  private readonly sources = new Map<string, NodeSource>();

  add(prefix: IdPrefix, source: NodeSource): void {
    this.sources.set(prefix, source);
  }

  async find(id: string, context: RequestContext): Promise<object | null> {
    return (await this.sources.get(id.slice(0, 3))?.(id, context)) ?? null;
  }
}
