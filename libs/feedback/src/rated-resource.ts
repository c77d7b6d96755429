import { Field, ObjectType } from '@nestjs/graphql';
import { RatingSummary } from '@servante/resources';
import { Rating } from './rating';

@ObjectType({ description: 'What a rating changed.' })
export class RatedResource {
  resourceId: string;
  @Field(() => RatingSummary, { description: 'What peers rated, yours included.' })
  ratings: RatingSummary;
  @Field(() => Rating, { nullable: true, description: 'Your rating; null once withdrawn.' })
  viewerRating: Rating | null;
}
