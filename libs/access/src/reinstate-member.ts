import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Member, MemberStatus } from '@servante/members';
import { Outbox } from '@servante/outbox';
import { canSuspend } from './account.policy';
import { MemberIdInput } from './member-id-input';
import { Membership } from './membership';

@Resolver()
export class ReinstateMember {
  constructor(
    private readonly db: Db,
    private readonly membership: Membership,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => Member, { description: 'Ends a suspension: the member may sign in again.' })
  @Access('moderator', Scope.MODERATE)
  reinstateMember(
    @Args('input', { description: 'The member.' }) { memberId }: MemberIdInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.membership.load(memberId);
      if (!canSuspend(viewer, member)) throw new DomainError(ErrorCode.FORBIDDEN);
      await this.membership.setStatus(member, MemberStatus.SUSPENDED, MemberStatus.ACTIVE);
      await this.outbox.record('member.reinstated', member.id);
      return member;
    });
  }
}
