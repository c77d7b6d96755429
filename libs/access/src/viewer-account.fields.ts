import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope, type Viewer } from '@servante/kernel';
import { Member, MemberLoader } from '@servante/members';
import { PersonalToken } from './personal-token';
import { Session } from './session';
import { ViewerAccount } from './viewer-account';

@Resolver(() => ViewerAccount)
export class ViewerAccountFields {
  constructor(
    private readonly db: Db,
    private readonly members: MemberLoader,
  ) {}

  @ResolveField(() => Member, { description: 'You, as the network sees you.' })
  member(@Parent() { id }: ViewerAccount, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, id);
  }

  @ResolveField(() => [Session], { description: 'Where you are signed in, last seen first.' })
  sessions(@Parent() { id }: ViewerAccount, @Context() { viewer }: RequestContext): Promise<Session[]> {
    requireAccountScope(viewer);
    return this.db.repository(Session).find({ where: { memberId: id }, order: { lastSeenAt: 'DESC', id: 'DESC' } });
  }

  @ResolveField(() => [PersonalToken], {
    description: 'Your personal tokens, newest first; expired ones stay until you revoke them.',
  })
  tokens(@Parent() { id }: ViewerAccount, @Context() { viewer }: RequestContext): Promise<PersonalToken[]> {
    requireAccountScope(viewer);
    return this.db.repository(PersonalToken).find({ where: { memberId: id }, order: { id: 'DESC' } });
  }
}

/** A script's token reads what its owner can read, not how they sign in. */
function requireAccountScope(viewer: Viewer): void {
  if (!viewer.hasScope(Scope.ACCOUNT)) throw new DomainError(ErrorCode.SCOPE_MISSING);
}
