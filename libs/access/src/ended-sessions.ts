import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Sessions that were ended.' })
export class EndedSessions {
  @Field(() => Int, { description: 'How many.' })
  count: number;
}
