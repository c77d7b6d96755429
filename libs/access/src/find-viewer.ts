import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Accounts } from './accounts';
import { ViewerAccount, viewerAccountOf } from './viewer-account';

@Resolver()
export class FindViewer {
  constructor(private readonly accounts: Accounts) {}

  @Query(() => ViewerAccount, { nullable: true, description: 'Your account; null when you are not signed in.' })
  @Access('anyone')
  async viewer(@Context() { viewer }: RequestContext): Promise<ViewerAccount | null> {
    return viewer.memberId === null ? null : viewerAccountOf(await this.accounts.byId(viewer.memberId));
  }
}
