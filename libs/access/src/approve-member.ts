import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { Member, MemberStatus } from '@servante/members';
import { Outbox } from '@servante/outbox';
import type { Language } from '@servante/words';
import { LinkMails } from './link-mails';
import { MemberIdInput } from './member-id-input';
import { Membership } from './membership';

@Resolver()
export class ApproveMember {
  constructor(
    private readonly db: Db,
    private readonly membership: Membership,
    private readonly mails: LinkMails,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => Member, { description: 'Accepts a registration that waits; the person is told by e-mail.' })
  @Access('moderator', Scope.MODERATE)
  approveMember(@Args('input', { description: 'The member.' }) { memberId }: MemberIdInput): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.membership.load(memberId);
      await this.membership.setStatus(member, MemberStatus.PENDING, MemberStatus.ACTIVE);
      await this.mails.tell('registrationApproved', { email: member.email, language: member.language as Language });
      await this.outbox.record('member.joined', member.id);
      return member;
    });
  }
}
