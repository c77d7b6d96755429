import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { ChangeResource } from './change-resource';
import { Resource } from './resource';
import { canRevise } from './resource.policy';

@InputType({ description: 'Which resource.' })
export class DeclareObsoleteInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@Resolver()
export class DeclareObsolete {
  constructor(private readonly resources: ChangeResource) {}

  @Mutation(() => Resource, { description: 'Says that a resource is no longer true: it stays readable and leaves the lists.' })
  @Access('member', Scope.WRITE)
  declareObsolete(
    @Args('input', { description: 'Which one.' }) { id }: DeclareObsoleteInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    return this.resources.change(id, context, {
      policy: canRevise,
      fact: 'resource.outdated',
      change: (record, now) => record.declareObsolete(now),
    });
  }
}
