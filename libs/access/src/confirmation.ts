import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A confirmed address.' })
export class Confirmation {
  @Field({ description: 'The address that is now confirmed.' })
  email: string;
  @Field({ description: 'True when a moderator has yet to accept the account.' })
  awaitsApproval: boolean;
}
