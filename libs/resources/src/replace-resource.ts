import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Cards } from './cards';
import { ChangeResource } from './change-resource';
import { Resource } from './resource';
import { canRevise } from './resource.policy';
import { ResourceStatus } from './resource-state';

@InputType({ description: 'Which resource, and what takes its place.' })
export class ReplaceResourceInput {
  @Field(() => ID, { description: 'The resource that is replaced.' })
  id: string;
  @Field(() => ID, { description: 'The published resource that takes its place.' })
  byId: string;
}

@Resolver()
export class ReplaceResource {
  constructor(
    private readonly resources: ChangeResource,
    private readonly cards: Cards,
  ) {}

  @Mutation(() => Resource, {
    description:
      'Says that another resource takes the place of this one: it stays readable, points to the other, and leaves the lists.',
  })
  @Access('member', Scope.WRITE)
  replaceResource(
    @Args('input', { description: 'Both resources.' }) { id, byId }: ReplaceResourceInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    return this.resources.change(id, context, {
      policy: canRevise,
      fact: 'resource.outdated',
      change: async (record, now) => {
        const other = (await this.cards.byIds(context.viewer, [byId])).get(byId);
        if (other?.status !== ResourceStatus.PUBLISHED || byId === id) throw new DomainError(ErrorCode.NOT_FOUND);
        record.replaceBy(byId, now);
      },
    });
  }
}
