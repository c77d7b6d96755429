import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, EmailField, PasswordField, type RequestContext, TextField } from '@servante/graphql';
import { DomainError, ErrorCode, LIMITS } from '@servante/kernel';
import { MemberStatus } from '@servante/members';
import { flat } from './flat';
import { MailOnItsWay } from './mail-on-its-way';
import { PasswordHasher } from './password-hasher';
import { refuseWeakPassword } from './password-strength';
import { REGISTRATION, RegistrationMode } from './registration';
import { Registrations } from './registrations';
import { Settings } from './settings';
import { Throttle } from './throttle';
import { networkOf, THROTTLE } from './throttle-limits';

@InputType({ description: 'Who registers.' })
export class SignUpInput {
  @EmailField('Where the confirmation is sent; never shown to anyone.')
  email: string;
  @PasswordField('10 to 200 characters; a phrase of four words will do.')
  password: string;
  @TextField('The name you sign with.', { min: 1, max: LIMITS.name })
  name: string;
}

@Resolver()
export class SignUp {
  constructor(
    private readonly throttle: Throttle,
    private readonly settings: Settings,
    private readonly hasher: PasswordHasher,
    private readonly registrations: Registrations,
  ) {}

  @Mutation(() => MailOnItsWay, { description: 'Asks for an account; a link to confirm it arrives by e-mail.' })
  @Access('anyone')
  async signUp(
    @Args('input', { description: 'Who registers.' }) input: SignUpInput,
    @Context() context: RequestContext,
  ): Promise<MailOnItsWay> {
    const { email, name, password } = input;
    refuseWeakPassword(password, [email, name]);
    await this.throttle.count(
      { limit: THROTTLE.signUpAddress, subject: networkOf(context.address) },
      { limit: THROTTLE.signUpEmail, subject: email.toLowerCase() },
    );
    const { mode } = await this.settings.read(REGISTRATION);
    if (mode === RegistrationMode.INVITATION) throw new DomainError(ErrorCode.INVITATION_NEEDED);
    const status = mode === RegistrationMode.APPROVAL ? MemberStatus.PENDING : MemberStatus.ACTIVE;
    await flat(async () => {
      const hash = await this.hasher.hash(password);
      await this.registrations.register({ email, name, hash, language: context.language }, status);
    });
    return { email };
  }
}
