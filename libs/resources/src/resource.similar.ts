import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Resource } from './resource';
import { ResourceLoader } from './resource.loader';
import { MOST_SIMILAR, SimilarLoader } from './similar.loader';

@Resolver(() => Resource)
export class ResourceSimilar {
  constructor(
    private readonly closest: SimilarLoader,
    private readonly resources: ResourceLoader,
  ) {}

  @ResolveField(() => [Resource], { description: 'The resources closest to it by their words, ten at most.' })
  async similar(
    @Parent() { id }: Resource,
    @Args('first', { type: () => Int, defaultValue: 5, description: 'How many, 10 at most.' }) first: number,
    @Context() context: RequestContext,
  ): Promise<Resource[]> {
    const ids = (await this.closest.load(context, id)) ?? [];
    const shown = ids.slice(0, Math.min(Math.max(first, 1), MOST_SIMILAR));
    const resources = await Promise.all(shown.map((one) => this.resources.load(context, one)));
    return resources.filter((resource) => resource !== null);
  }
}
