import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, PasswordField, type RequestContext, TextField } from '@servante/graphql';
import { DomainError, ErrorCode, LIMITS } from '@servante/kernel';
import { LinkTokenInput } from './link-token-input';
import { Links } from './links';
import { OpenedSession } from './opened-session';
import { PasswordHasher } from './password-hasher';
import { refuseWeakPassword } from './password-strength';
import { type Candidate, Registrations } from './registrations';
import { SessionOpener } from './session-opener';

@InputType({ description: 'A new member, by the invitation received.' })
export class AcceptInvitationInput extends LinkTokenInput {
  @TextField('The name you sign with.', { min: 1, max: LIMITS.name })
  name: string;
  @PasswordField('10 to 200 characters; a phrase of four words will do.')
  password: string;
}

@Resolver()
export class AcceptInvitation {
  constructor(
    private readonly db: Db,
    private readonly links: Links,
    private readonly hasher: PasswordHasher,
    private readonly registrations: Registrations,
    private readonly opener: SessionOpener,
  ) {}

  @Mutation(() => OpenedSession, {
    description: 'Registers by the invitation received, and signs in: the address is confirmed already.',
  })
  @Access('anyone')
  async acceptInvitation(
    @Args('input', { description: 'Who registers.' }) { token, name, password }: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<OpenedSession> {
    const { payload } = await this.links.check(token, context.address, 'invitation');
    const email = payload.email as string;
    refuseWeakPassword(password, [email, name]);
    const hash = await this.hasher.hash(password);
    const id = await this.db.transaction(() => this.admit(token, { email, name, hash, language: context.language }));
    return this.opener.open(id, context);
  }

  private async admit(token: string, candidate: Candidate): Promise<string> {
    await this.links.use(token, 'invitation');
    const id = await this.registrations.admit(candidate);
    if (id === null) throw new DomainError(ErrorCode.LINK_EXPIRED); // a member by another way meanwhile
    return id;
  }
}
