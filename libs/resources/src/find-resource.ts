import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Resource } from './resource';
import { ResourcePages } from './resource-pages';

@Resolver()
export class FindResource {
  constructor(private readonly pages: ResourcePages) {}

  @Query(() => Resource, {
    nullable: true,
    description: 'A resource by the end of its web address; null when absent or not yours to see.',
  })
  @Access('anyone')
  resource(
    @Args('slug', { description: 'The end of its web address.' }) slug: string,
    @Context() context: RequestContext,
  ): Promise<Resource | null> {
    return this.pages.bySlug(slug, context);
  }
}
