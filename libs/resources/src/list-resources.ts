import { Args, Context, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, type Connection, connectionOf, PageArgs, type RequestContext } from '@servante/graphql';
import { Resource } from './resource';
import { ResourceFilter } from './resource-filter';
import { ResourceList } from './resource-list';

@ObjectType('ResourceConnection', { description: 'A page of resources.' })
export class ResourceConnection extends connectionOf('Resource', () => Resource) {}

@Resolver()
export class ListResources {
  constructor(private readonly list: ResourceList) {}

  @Query(() => ResourceConnection, { description: 'Resources you may see, newest first.' })
  @Access('anyone')
  resources(
    @Args() page: PageArgs,
    @Args('filter', { type: () => ResourceFilter, nullable: true, description: 'Narrows the list.' })
    filter: ResourceFilter | null,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Resource>> {
    return this.list.page(filter ?? null, page, context, info);
  }
}
