import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, EmailField, PasswordField, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode } from '@servante/kernel';
import { MemberStatus } from '@servante/members';
import { type Account, Accounts } from './accounts';
import { OpenedSession } from './opened-session';
import { PasswordHasher } from './password-hasher';
import { Sessions } from './sessions';
import { Throttle } from './throttle';
import { networkOf, THROTTLE } from './throttle-limits';
import { viewerAccountOf } from './viewer-account';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @EmailField('Your e-mail address.')
  email: string;
  @PasswordField('Your password.')
  password: string;
}

@Resolver()
export class SignIn {
  constructor(
    private readonly throttle: Throttle,
    private readonly accounts: Accounts,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
  ) {}

  @Mutation(() => OpenedSession, {
    description: 'Signs in; before the address is confirmed too, so that the link can be sent again.',
  })
  @Access('anyone')
  async signIn(
    @Args('input', { description: 'Who signs in.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<OpenedSession> {
    const attempts = [
      { limit: THROTTLE.signInAddress, subject: networkOf(context.address) },
      { limit: THROTTLE.signInAccount, subject: input.email.toLowerCase() },
    ];
    await this.throttle.count(...attempts);
    const account = await this.recognise(input);
    await this.throttle.forgive(...attempts);
    if (account.status === MemberStatus.SUSPENDED) throw new DomainError(ErrorCode.SUSPENDED);
    const token = await this.sessions.open(account, context);
    return { token, viewer: viewerAccountOf(account) };
  }

  private async recognise({ email, password }: SignInInput): Promise<Account> {
    const account = await this.accounts.byEmail(email);
    const matches = await this.hasher.matches(account?.hash ?? null, password);
    if (!account || !matches) throw new DomainError(ErrorCode.BAD_CREDENTIALS);
    return account;
  }
}
