import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Resource } from '@servante/resources';
import { Rating } from './rating';
import { ViewerRatingLoader } from './rating.loader';

@Resolver(() => Resource)
export class ResourceViewerRating {
  constructor(private readonly own: ViewerRatingLoader) {}

  @ResolveField(() => Rating, { nullable: true, description: 'Your own rating of it, if any.' })
  viewerRating(@Parent() { id }: Resource, @Context() context: RequestContext): Promise<Rating | null> {
    return this.own.load(context, id);
  }
}
