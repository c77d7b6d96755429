import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { EndedSessions } from './ended-sessions';
import { Sessions } from './sessions';

@Resolver()
export class EndOtherSessions {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => EndedSessions, { description: 'Signs out everywhere but here.' })
  @Access('signed-in', Scope.ACCOUNT)
  async endOtherSessions(@Context() { viewer }: RequestContext): Promise<EndedSessions> {
    return { count: await this.sessions.endOthers(viewer.memberId as string, viewer.credentialId) };
  }
}
