import { Injectable } from '@nestjs/common';
import { BatchLoader, type RequestContext } from '@servante/graphql';
import type { Resource } from './resource';
import { ResourcePages } from './resource-pages';

/** Resources by id, those this viewer may see. */
@Injectable()
export class ResourceLoader extends BatchLoader<Resource> {
  constructor(private readonly pages: ResourcePages) {
    super();
  }

  protected batch(ids: readonly string[], context: RequestContext): Promise<Map<string, Resource>> {
    return this.pages.byIds(ids, context);
  }
}
