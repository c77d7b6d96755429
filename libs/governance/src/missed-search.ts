import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@servante/graphql';

@ObjectType({ description: 'A search that found nothing, counted over a week; who searched is not kept.' })
export class MissedSearch {
  @Field({ description: 'What was searched, without case or accents.' })
  query: string;
  @Field({ description: 'The Monday of that week, YYYY-MM-DD.' })
  week: string;
  @Field(() => Int, { description: 'How many times.' })
  searches: number;
  @Field(() => Int, { description: 'By how many people.' })
  searchers: number;
}

@ObjectType('MissedSearchConnection', { description: 'A page of searches that found nothing.' })
export class MissedSearchConnection extends connectionOf('MissedSearch', () => MissedSearch) {}
