import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Resource } from '@servante/resources';
import { NOT_RATED, RatingSpread } from './rating-spread';
import { RatingSpreadLoader } from './rating.loader';

@Resolver(() => Resource)
export class ResourceRatingSpread {
  constructor(private readonly spreads: RatingSpreadLoader) {}

  @ResolveField(() => RatingSpread, { description: 'How many gave each answer.' })
  async ratingSpread(@Parent() { id }: Resource, @Context() context: RequestContext): Promise<RatingSpread> {
    return (await this.spreads.load(context, id)) ?? NOT_RATED;
  }
}
