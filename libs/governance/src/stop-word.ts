import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A word that says nothing of the subject: search does without it.' })
export class StopWord {
  @Field({ description: 'The word.' })
  word: string;
  @Field({ description: 'Its language: fr or en.' })
  language: string;
}
