import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { Confirmation } from './confirmation';
import { LinkTokenInput } from './link-token-input';
import { Links } from './links';
import { Registrations } from './registrations';

@Resolver()
export class ConfirmEmail {
  constructor(
    private readonly db: Db,
    private readonly links: Links,
    private readonly registrations: Registrations,
  ) {}

  @Mutation(() => Confirmation, { description: 'Confirms the e-mail address of a registration, from the link received there.' })
  @Access('anyone')
  async confirmEmail(
    @Args('input', { description: 'The link.' }) { token }: LinkTokenInput,
    @Context() { address }: RequestContext,
  ): Promise<Confirmation> {
    await this.links.check(token, address, 'confirm');
    return this.db.transaction(async () => {
      const { memberId, payload } = await this.links.use(token, 'confirm');
      return this.registrations.confirm(memberId as string, payload);
    });
  }
}
