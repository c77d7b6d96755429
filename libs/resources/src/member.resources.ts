import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, PageArgs, type RequestContext } from '@servante/graphql';
import { Member } from '@servante/members';
import { ResourceConnection } from './list-resources';
import type { Resource } from './resource';
import { ResourceList } from './resource-list';
import { ResourceStatus } from './resource-state';

@Resolver(() => Member)
export class MemberResources {
  constructor(private readonly list: ResourceList) {}

  @ResolveField(() => ResourceConnection, { description: 'What they sign, newest first; drafts are only ever one’s own.' })
  resources(
    @Parent() { id }: Member,
    @Args() page: PageArgs,
    @Args('status', { type: () => ResourceStatus, defaultValue: ResourceStatus.PUBLISHED, description: 'In which state.' })
    status: ResourceStatus,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Resource>> {
    return this.list.page({ authorId: id, status }, page, context, info);
  }
}
