import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Accounts } from './accounts';
import { LinkMails } from './link-mails';
import { MailOnItsWay } from './mail-on-its-way';
import { Throttle } from './throttle';
import { THROTTLE } from './throttle-limits';

@Resolver()
export class ResendConfirmation {
  constructor(
    private readonly db: Db,
    private readonly throttle: Throttle,
    private readonly accounts: Accounts,
    private readonly mails: LinkMails,
  ) {}

  @Mutation(() => MailOnItsWay, { description: 'Sends the confirmation link again, to the address you registered with.' })
  @Access('signed-in', Scope.ACCOUNT)
  async resendConfirmation(@Context() { viewer }: RequestContext): Promise<MailOnItsWay> {
    const account = await this.accounts.byId(viewer.memberId as string);
    if (account.isEmailConfirmed) throw new DomainError(ErrorCode.WRONG_STATE);
    await this.throttle.count({ limit: THROTTLE.confirmation, subject: account.id });
    await this.db.transaction(() => this.mails.confirmAgain(account));
    return { email: account.email };
  }
}
