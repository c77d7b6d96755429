import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, EmailField, PasswordField, type RequestContext, TextField } from '@servante/graphql';
import { LIMITS } from '@servante/kernel';
import { FirstAdmin } from './first-admin';
import { LinkTokenInput } from './link-token-input';
import { Links } from './links';
import { OpenedSession } from './opened-session';
import { SessionOpener } from './session-opener';

@InputType({ description: 'A one-time link that signs in. The one of the first start also says who the first admin is.' })
export class UseSignInLinkInput extends LinkTokenInput {
  @EmailField('First admin only: their e-mail address.', { optional: true })
  email?: string | null;
  @TextField('First admin only: the name they sign with.', { min: 1, max: LIMITS.name, optional: true })
  name?: string | null;
  @PasswordField('First admin only: 10 to 200 characters.', { optional: true })
  password?: string | null;
}

@Resolver()
export class UseSignInLink {
  constructor(
    private readonly links: Links,
    private readonly firstAdmin: FirstAdmin,
    private readonly opener: SessionOpener,
  ) {}

  @Mutation(() => OpenedSession, {
    description: 'Signs in by a one-time link made on the server: the one of the first start, or of its command line.',
  })
  @Access('anyone')
  async useSignInLink(
    @Args('input', { description: 'The link.' }) input: UseSignInLinkInput,
    @Context() context: RequestContext,
  ): Promise<OpenedSession> {
    const { purpose } = await this.links.check(input.token, context.address, 'first_admin', 'sign_in');
    const isFirst = purpose === 'first_admin';
    const memberId = isFirst ? await this.firstAdmin.create(input, context.language) : await this.ownerOf(input.token);
    return this.opener.open(memberId, context);
  }

  private async ownerOf(token: string): Promise<string> {
    const { memberId } = await this.links.use(token, 'sign_in');
    return memberId as string;
  }
}
