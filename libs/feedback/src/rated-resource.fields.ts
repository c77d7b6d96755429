import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Resource, ResourceLoader } from '@servante/resources';
import { RatedResource } from './rated-resource';

@Resolver(() => RatedResource)
export class RatedResourceFields {
  constructor(private readonly resources: ResourceLoader) {}

  @ResolveField(() => Resource, { nullable: true, description: 'The resource; null when it is no longer yours to see.' })
  resource(@Parent() { resourceId }: RatedResource, @Context() context: RequestContext): Promise<Resource | null> {
    return this.resources.load(context, resourceId);
  }
}
