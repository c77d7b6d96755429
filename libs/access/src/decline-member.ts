import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Member, MemberStatus } from '@servante/members';
import type { Language } from '@servante/words';
import { LinkMails } from './link-mails';
import { MemberIdInput } from './member-id-input';
import { Membership } from './membership';

@Resolver()
export class DeclineMember {
  constructor(
    private readonly db: Db,
    private readonly membership: Membership,
    private readonly mails: LinkMails,
  ) {}

  @Mutation(() => Member, {
    description: 'Declines a registration that waits: the account is erased, and the person told by e-mail.',
  })
  @Access('moderator', Scope.MODERATE)
  declineMember(@Args('input', { description: 'The member.' }) { memberId }: MemberIdInput): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.membership.load(memberId);
      if (member.status !== MemberStatus.PENDING) throw new DomainError(ErrorCode.WRONG_STATE);
      await this.mails.tell('registrationDeclined', { email: member.email, language: member.language as Language });
      await this.db.repository(Member).delete({ id: member.id });
      return member;
    });
  }
}
