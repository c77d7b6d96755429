import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';

@ObjectType({
  description: 'Words and expressions of which any is searched for the others, in French, in English or both.',
})
export class SynonymGroup extends Node {
  @Field(() => [String], { description: 'They stand for one another.' })
  words: string[];
  @Field({ description: 'When they were last changed.' })
  updatedAt: Date;
}
