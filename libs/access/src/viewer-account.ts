import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '@servante/kernel';
import { MemberStatus } from '@servante/members';
import type { Account } from './accounts';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member is trusted with.',
  valuesMap: {
    MEMBER: { description: 'Publishes, comments, rates, reports adoptions.' },
    MODERATOR: { description: 'Also welcomes, moderates, and keeps the vocabularies.' },
    ADMIN: { description: 'Also names moderators and sets how people register.' },
  },
});

/** Your own account: what nobody else sees. Other libs grow fields on it. */
@ObjectType({ description: 'Your account: what nobody else sees.' })
export class ViewerAccount {
  /** The member it belongs to. */
  id: string;
  @Field({ description: 'Your e-mail address.' })
  email: string;
  @Field(() => Role, { description: 'Your role.' })
  role: Role;
  @Field({ description: 'True once your e-mail address is confirmed and, where registration is by approval, accepted.' })
  confirmed: boolean;
  @Field({ description: 'True while a moderator has yet to accept your registration.' })
  awaitsApproval: boolean;
}

export function viewerAccountOf({ id, email, role, status, isEmailConfirmed }: Account): ViewerAccount {
  return {
    id,
    email,
    role,
    confirmed: isEmailConfirmed && status === MemberStatus.ACTIVE,
    awaitsApproval: isEmailConfirmed && status === MemberStatus.PENDING,
  };
}
