import { Injectable } from '@nestjs/common';
import { BatchLoader, type RequestContext } from '@servante/graphql';
import { Searcher } from '@servante/search';

/** The most ever shown. */
export const MOST_SIMILAR = 10;

/** The ids of the resources closest to each, ten at most. */
@Injectable()
export class SimilarLoader extends BatchLoader<string[]> {
  constructor(private readonly searcher: Searcher) {
    super();
  }

  protected batch(ids: readonly string[], { viewer }: RequestContext): Promise<Map<string, string[]>> {
    return this.searcher.similar(ids, viewer.audiences, MOST_SIMILAR);
  }
}
