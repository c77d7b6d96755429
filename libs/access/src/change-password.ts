import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, PasswordField, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { Accounts } from './accounts';
import { EndedSessions } from './ended-sessions';
import { PasswordChange } from './password-change';
import { PasswordCheck } from './password-check';

@InputType({ description: 'The old password and the new one.' })
export class ChangePasswordInput {
  @PasswordField('The present password.')
  currentPassword: string;
  @PasswordField('10 to 200 characters; a phrase of four words will do.')
  newPassword: string;
}

@Resolver()
export class ChangePassword {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly check: PasswordCheck,
    private readonly change: PasswordChange,
  ) {}

  @Mutation(() => EndedSessions, { description: 'Changes your password. Your other sessions end; this one stays.' })
  @Access('signed-in', Scope.ACCOUNT)
  async changePassword(
    @Args('input', { description: 'Both passwords.' }) { currentPassword, newPassword }: ChangePasswordInput,
    @Context() { viewer }: RequestContext,
  ): Promise<EndedSessions> {
    const memberId = viewer.memberId as string;
    await this.check.require(await this.accounts.byId(memberId), currentPassword);
    const ready = await this.change.prepare(memberId, newPassword, 'newPassword');
    return this.db.transaction(async () => ({ count: await this.change.apply(ready, viewer.credentialId) }));
  }
}
