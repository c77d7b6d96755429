import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The same answer whether or not the address is known: if it can be, a message is on its way.' })
export class MailOnItsWay {
  @Field({ description: 'The address as it was given.' })
  email: string;
}
