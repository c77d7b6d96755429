import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, EmailField, PasswordField, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { type Account, Accounts } from './accounts';
import { flat } from './flat';
import { LinkMails } from './link-mails';
import { MailOnItsWay } from './mail-on-its-way';
import { PasswordCheck } from './password-check';
import { Throttle } from './throttle';
import { THROTTLE } from './throttle-limits';

@InputType({ description: 'The new address, and your password.' })
export class RequestEmailChangeInput {
  @EmailField('The new e-mail address.')
  email: string;
  @PasswordField('Your password.')
  password: string;
}

@Resolver()
export class RequestEmailChange {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly check: PasswordCheck,
    private readonly mails: LinkMails,
  ) {}

  @Mutation(() => MailOnItsWay, { description: 'Sends a link to your new address; nothing changes until it is opened.' })
  @Access('signed-in', Scope.ACCOUNT)
  async requestEmailChange(
    @Args('input', { description: 'The address and the password.' }) { email, password }: RequestEmailChangeInput,
    @Context() { viewer }: RequestContext,
  ): Promise<MailOnItsWay> {
    const account = await this.accounts.byId(viewer.memberId as string);
    await this.check.require(account, password);
    await this.throttle.count({ limit: THROTTLE.emailChange, subject: account.id });
    await flat(() => this.db.transaction(() => this.ask(account, email)));
    return { email };
  }

  /** An address that has an account is told so there, and here nothing shows. */
  private async ask(account: Account, email: string): Promise<void> {
    const holder = await this.accounts.byEmail(email);
    if (holder && holder.id !== account.id) await this.mails.tell('alreadyRegistered', holder);
    else await this.mails.changeEmail(account, email);
  }
}
