import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { EndedSessions } from './ended-sessions';
import { Sessions } from './sessions';

@Resolver()
export class EndSession {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => EndedSessions, { description: 'Signs out one of the places where you are signed in.' })
  @Access('signed-in', Scope.ACCOUNT)
  async endSession(
    @Args('id', { type: () => ID, description: 'The session.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<EndedSessions> {
    const { memberId, credentialId } = context.viewer;
    const ended = await this.sessions.end(memberId as string, id);
    if (!ended) throw new DomainError(ErrorCode.NOT_FOUND);
    if (id === credentialId) this.sessions.leave(context);
    return { count: 1 };
  }
}
