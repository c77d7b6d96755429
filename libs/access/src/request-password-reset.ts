import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, EmailField, type RequestContext } from '@servante/graphql';
import { MemberStatus } from '@servante/members';
import { Accounts } from './accounts';
import { flat } from './flat';
import { LinkMails } from './link-mails';
import { MailOnItsWay } from './mail-on-its-way';
import { Throttle } from './throttle';
import { networkOf, THROTTLE } from './throttle-limits';

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @EmailField('The address of the account.')
  email: string;
}

@Resolver()
export class RequestPasswordReset {
  constructor(
    private readonly db: Db,
    private readonly throttle: Throttle,
    private readonly accounts: Accounts,
    private readonly mails: LinkMails,
  ) {}

  @Mutation(() => MailOnItsWay, { description: 'Sends a link to choose a new password, if the address has an account.' })
  @Access('anyone')
  async requestPasswordReset(
    @Args('input', { description: 'The address.' }) { email }: RequestPasswordResetInput,
    @Context() { address }: RequestContext,
  ): Promise<MailOnItsWay> {
    await this.throttle.count(
      { limit: THROTTLE.resetAddress, subject: networkOf(address) },
      { limit: THROTTLE.resetEmail, subject: email.toLowerCase() },
    );
    await flat(async () => {
      const account = await this.accounts.byEmail(email);
      if (account && account.status !== MemberStatus.SUSPENDED) await this.db.transaction(() => this.mails.reset(account));
    });
    return { email };
  }
}
