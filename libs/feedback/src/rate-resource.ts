import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { Access, type RequestContext, WholeNumberField } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { AXES, EffortFit } from './rating';
import { RatedResource } from './rated-resource';
import { Ratings } from './ratings';

const Score = (question: string) =>
  WholeNumberField(`${question} From 1 (not really) to 4 (entirely).`, { min: 1, max: 4, optional: true });

@InputType({ description: 'Your rating, whole: at least one answer. What is sent takes the place of what you said before.' })
export class RateResourceInput {
  @Field(() => ID, { description: 'The resource.' })
  resourceId: string;
  @Score('Is it clear?')
  clear?: number | null;
  @Score('Is it useful?')
  useful?: number | null;
  @Score('Could it be carried over to your house?')
  transferable?: number | null;
  @Field(() => EffortFit, { nullable: true, description: 'Was the announced effort right?' })
  @IsOptional()
  @IsEnum(EffortFit, { message: 'WRONG_TYPE' })
  effort?: EffortFit | null;
}

@Resolver()
export class RateResource {
  constructor(private readonly ratings: Ratings) {}

  @Mutation(() => RatedResource, {
    description: 'Rates a resource of somebody else, or changes your rating: an answer left out is taken back.',
  })
  @Access('member', Scope.WRITE)
  rateResource(
    @Args('input', { description: 'Your rating.' }) { resourceId, ...answers }: RateResourceInput,
    @Context() { viewer }: RequestContext,
  ): Promise<RatedResource> {
    if (![...AXES, 'effort' as const].some((name) => answers[name] != null)) {
      throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'clear', problem: 'REQUIRED' }] });
    }
    return this.ratings.rate(resourceId, viewer, answers);
  }
}
