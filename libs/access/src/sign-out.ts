import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { Sessions } from './sessions';

@Resolver()
export class SignOut {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => Boolean, { description: 'Signs out here; true whether or not you were signed in.' })
  @Access('anyone', Scope.ACCOUNT)
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    const { memberId, credentialId } = context.viewer;
    if (memberId && credentialId) await this.sessions.end(memberId, credentialId);
    this.sessions.leave(context);
    return true;
  }
}
