import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { ChangeResource } from './change-resource';
import { Resource } from './resource';
import { canArchive } from './resource.policy';

@InputType({ description: 'Which resource.' })
export class ArchiveResourceInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@Resolver()
export class ArchiveResource {
  constructor(private readonly resources: ChangeResource) {}

  @Mutation(() => Resource, {
    description:
      'Withdraws a resource from the lists and from search; its authors and moderators still see it, and publishing brings it back.',
  })
  @Access('member', Scope.WRITE)
  archiveResource(
    @Args('input', { description: 'Which one.' }) { id }: ArchiveResourceInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    return this.resources.change(id, context, {
      policy: canArchive,
      fact: 'resource.archived',
      change: (record, now) => record.archive(now),
    });
  }
}
