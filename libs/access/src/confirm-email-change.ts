import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode } from '@servante/kernel';
import { type Account, Accounts } from './accounts';
import { Confirmation } from './confirmation';
import { LinkMails } from './link-mails';
import { LinkTokenInput } from './link-token-input';
import { Links } from './links';

@Resolver()
export class ConfirmEmailChange {
  constructor(
    private readonly db: Db,
    private readonly links: Links,
    private readonly accounts: Accounts,
    private readonly mails: LinkMails,
  ) {}

  @Mutation(() => Confirmation, {
    description: 'Takes the new e-mail address, from the link received there; the old one is told.',
  })
  @Access('anyone')
  async confirmEmailChange(
    @Args('input', { description: 'The link.' }) { token }: LinkTokenInput,
    @Context() { address }: RequestContext,
  ): Promise<Confirmation> {
    await this.links.check(token, address, 'email_change');
    return this.db.transaction(async () => {
      const { memberId, payload } = await this.links.use(token, 'email_change');
      const account = await this.accounts.byId(memberId as string);
      const confirmed = await this.take(account, payload.email as string);
      // a reset asked with the old mailbox must not outlive it
      await this.links.close(account.id, 'reset', 'confirm');
      if (account.isEmailConfirmed) await this.mails.tell('emailChanged', account);
      return confirmed;
    });
  }

  private async take(account: Account, email: string): Promise<Confirmation> {
    const [confirmed] = await this.db
      .query<Confirmation>(
        'account.take_email',
        `update member set email = $2, confirmed_at = coalesce(confirmed_at, now()), updated_at = now() where id = $1
         returning email, status = 'PENDING' as "awaitsApproval"`,
        [account.id, email],
      )
      .catch((error: unknown) => {
        // somebody registered with it meanwhile
        throw isTaken(error) ? new DomainError(ErrorCode.LINK_EXPIRED) : error;
      });
    return confirmed as Confirmation;
  }
}

function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === '23505';
}
