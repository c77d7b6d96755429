import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Searcher } from '@servante/search';
import { Resource } from './resource';
import { ResourceLoader } from './resource.loader';

const MOST = 10;

@Resolver(() => Resource)
export class ResourceSimilar {
  constructor(
    private readonly searcher: Searcher,
    private readonly resources: ResourceLoader,
  ) {}

  @ResolveField(() => [Resource], { description: 'The resources closest to it by their words, ten at most.' })
  async similar(
    @Parent() { id }: Resource,
    @Args('first', { type: () => Int, defaultValue: 5, description: 'How many, 10 at most.' }) first: number,
    @Context() context: RequestContext,
  ): Promise<Resource[]> {
    const ids = await this.searcher.similar(id, context.viewer.audiences, Math.min(Math.max(first, 1), MOST));
    const resources = await Promise.all(ids.map((one) => this.resources.load(context, one)));
    return resources.filter((resource) => resource !== null);
  }
}
