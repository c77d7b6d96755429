import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { ChangeResource } from './change-resource';
import { Resource } from './resource';
import { canRevise } from './resource.policy';
import { Visibility } from './resource-state';

@InputType({ description: 'Whom a resource is meant for.' })
export class ChangeVisibilityInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
  @Field(() => Visibility, { description: 'The network, or everyone.' })
  visibility: Visibility;
}

@Resolver()
export class ChangeVisibility {
  constructor(private readonly resources: ChangeResource) {}

  @Mutation(() => Resource, { description: 'Opens a resource to everyone, or keeps it to the network.' })
  @Access('member', Scope.WRITE)
  changeVisibility(
    @Args('input', { description: 'The choice.' }) { id, visibility }: ChangeVisibilityInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    return this.resources.change(id, context, {
      policy: canRevise,
      fact: 'resource.shown',
      change: (record, now) => void Object.assign(record, { visibility, updatedAt: now }),
    });
  }
}
