import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { Db } from '@servante/database';
import { Access } from '@servante/graphql';
import { DomainError, ErrorCode, Role, Scope } from '@servante/kernel';
import { Member } from '@servante/members';
import { MemberIdInput } from './member-id-input';
import { Membership } from './membership';

@InputType({ description: 'A member and their new role.' })
export class ChangeRoleInput extends MemberIdInput {
  @Field(() => Role, { description: 'The new role.' })
  @IsEnum(Role, { message: 'WRONG_TYPE' })
  role: Role;
}

@Resolver()
export class ChangeRole {
  constructor(
    private readonly db: Db,
    private readonly membership: Membership,
  ) {}

  @Mutation(() => Member, { description: 'Gives a member another role; the last admin cannot step down.' })
  @Access('admin', Scope.ACCOUNT)
  changeRole(@Args('input', { description: 'The member and the role.' }) { memberId, role }: ChangeRoleInput): Promise<Member> {
    return this.db.transaction(async () => {
      const admins = await this.membership.lockAdmins();
      const member = await this.membership.load(memberId);
      if (!member.isActive) throw new DomainError(ErrorCode.WRONG_STATE);
      if (role !== Role.ADMIN && admins.length === 1 && admins[0] === memberId) throw new DomainError(ErrorCode.LAST_ADMIN);
      await this.db.query('member.set_role', 'update member set role = $2, updated_at = now() where id = $1', [memberId, role]);
      return Object.assign(member, { role });
    });
  }
}
