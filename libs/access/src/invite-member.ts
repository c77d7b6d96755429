import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, EmailField, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { canInvite } from './account.policy';
import { Accounts } from './accounts';
import { flat } from './flat';
import { LinkMails } from './link-mails';
import { MailOnItsWay } from './mail-on-its-way';
import { REGISTRATION } from './registration';
import { Settings } from './settings';
import { Throttle } from './throttle';
import { THROTTLE } from './throttle-limits';

@InputType({ description: 'Who is invited.' })
export class InviteMemberInput {
  @EmailField('Where the invitation is sent.')
  email: string;
}

@Resolver()
export class InviteMember {
  constructor(
    private readonly db: Db,
    private readonly settings: Settings,
    private readonly throttle: Throttle,
    private readonly accounts: Accounts,
    private readonly mails: LinkMails,
  ) {}

  @Mutation(() => MailOnItsWay, {
    description: 'Sends an invitation to register, under your name. A member already there receives nothing.',
  })
  @Access('member', Scope.ACCOUNT)
  async inviteMember(
    @Args('input', { description: 'Who is invited.' }) { email }: InviteMemberInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MailOnItsWay> {
    if (!canInvite(viewer, await this.settings.read(REGISTRATION))) throw new DomainError(ErrorCode.FORBIDDEN);
    const inviter = await this.accounts.byId(viewer.memberId as string);
    await this.throttle.count({ limit: THROTTLE.invitation, subject: inviter.id });
    await flat(async () => {
      const account = await this.accounts.byEmail(email);
      if (!account?.isEmailConfirmed) await this.db.transaction(() => this.mails.invite(inviter, email));
    });
    return { email };
  }
}
