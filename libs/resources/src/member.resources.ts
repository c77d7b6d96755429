import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, PageArgs, type RequestContext } from '@servante/graphql';
import { Member } from '@servante/members';
import { ResourceConnection } from './list-resources';
import type { Resource } from './resource';
import { ResourceList } from './resource-list';
import { ResourceStatus } from './resource-state';
import { SignedLoader } from './signed.loader';

@Resolver(() => Member)
export class MemberResources {
  constructor(
    private readonly signed: SignedLoader,
    private readonly list: ResourceList,
  ) {}

  @ResolveField(() => ResourceConnection, { description: 'What they sign, newest first; drafts are only ever one’s own.' })
  async resources(
    @Parent() { id }: Member,
    @Args() page: PageArgs,
    @Args('status', { type: () => ResourceStatus, defaultValue: ResourceStatus.PUBLISHED, description: 'In which state.' })
    status: ResourceStatus,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Resource>> {
    const rows = await this.signed.page(id, { status, first: page.first, after: page.after }, context);
    return this.list.pageOf(rows, page, context, info);
  }
}
