import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from './access';
import { Node } from './node';
import { NodeSources } from './node-sources';
import type { RequestContext } from './request-context';

@Resolver()
export class FindNode {
  constructor(private readonly sources: NodeSources) {}

  @Query(() => Node, { nullable: true, description: 'Any thing by its id; null when it does not exist or is not yours to see.' })
  @Access('anyone')
  node(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<object | null> {
    return this.sources.find(id, context);
  }
}
