import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Member, MemberStatus } from '@servante/members';
import { Outbox } from '@servante/outbox';
import { canSuspend } from './account.policy';
import { MemberIdInput } from './member-id-input';
import { Membership } from './membership';
import { Sessions } from './sessions';

@Resolver()
export class SuspendMember {
  constructor(
    private readonly db: Db,
    private readonly membership: Membership,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => Member, { description: 'Suspends a member: they are out at their next request, and their tokens sleep.' })
  @Access('moderator', Scope.MODERATE)
  suspendMember(
    @Args('input', { description: 'The member.' }) { memberId }: MemberIdInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.membership.load(memberId);
      if (!canSuspend(viewer, member)) throw new DomainError(ErrorCode.FORBIDDEN);
      await this.membership.setStatus(member, MemberStatus.ACTIVE, MemberStatus.SUSPENDED);
      await this.sessions.endOthers(member.id, null);
      await this.outbox.record('member.suspended', member.id);
      return member;
    });
  }
}
