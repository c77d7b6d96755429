import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@servante/graphql';
import { Member } from '@servante/members';

@ObjectType({ description: 'A registration that waits for a moderator.' })
export class PendingMember {
  @Field(() => Member, { description: 'Who asks.' })
  member: Member;
  @Field({ description: 'Their confirmed e-mail address, to know who they are.' })
  email: string;
  @Field({ description: 'Registered at.' })
  askedAt: Date;
}

@ObjectType('PendingMemberConnection', { description: 'A page of registrations that wait.' })
export class PendingMemberConnection extends connectionOf('PendingMember', () => PendingMember) {}
