import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, PasswordField, type RequestContext } from '@servante/graphql';
import { EndedSessions } from './ended-sessions';
import { LinkTokenInput } from './link-token-input';
import { Links } from './links';
import { PasswordChange } from './password-change';
import { Registrations } from './registrations';

@InputType({ description: 'A new password, by the link received.' })
export class ResetPasswordInput extends LinkTokenInput {
  @PasswordField('10 to 200 characters; a phrase of four words will do.')
  password: string;
}

@Resolver()
export class ResetPassword {
  constructor(
    private readonly db: Db,
    private readonly links: Links,
    private readonly change: PasswordChange,
    private readonly registrations: Registrations,
  ) {}

  @Mutation(() => EndedSessions, {
    description: 'Chooses a new password by the link received. Every session and every personal token of the account ends.',
  })
  @Access('anyone')
  async resetPassword(
    @Args('input', { description: 'The link and the new password.' }) { token, password }: ResetPasswordInput,
    @Context() { address }: RequestContext,
  ): Promise<EndedSessions> {
    const { memberId } = await this.links.check(token, address, 'reset');
    const ready = await this.change.prepare(memberId as string, password, 'password');
    return this.db.transaction(async () => {
      await this.links.use(token, 'reset');
      // the link was read in that mailbox: the address is proven too
      await this.registrations.confirm(ready.account.id);
      await this.db.query('token.revoke_all', 'delete from personal_token where member_id = $1', [ready.account.id]);
      return { count: await this.change.apply(ready, null) };
    });
  }
}
