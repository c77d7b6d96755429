import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { RatedResource } from './rated-resource';
import { Ratings } from './ratings';

@InputType({ description: 'Which rating to take back.' })
export class WithdrawRatingInput {
  @Field(() => ID, { description: 'The resource you rated.' })
  resourceId: string;
}

@Resolver()
export class WithdrawRating {
  constructor(private readonly ratings: Ratings) {}

  @Mutation(() => RatedResource, { description: 'Takes your rating back, whatever has become of the resource since.' })
  @Access('member', Scope.WRITE)
  withdrawRating(
    @Args('input', { description: 'Which one.' }) { resourceId }: WithdrawRatingInput,
    @Context() { viewer }: RequestContext,
  ): Promise<RatedResource> {
    return this.ratings.withdraw(resourceId, viewer);
  }
}
