import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Session } from './session';

@Resolver(() => Session)
export class SessionFields {
  @ResolveField(() => Boolean, { description: 'True for the one that asks.' })
  isCurrent(@Parent() { id }: Session, @Context() { viewer }: RequestContext): boolean {
    return id === viewer.credentialId;
  }
}
