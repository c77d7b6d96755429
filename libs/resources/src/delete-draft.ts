import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { LeaveResources } from './leave-resources';
import { canDelete } from './resource.policy';
import { ResourceStore } from './resource-store';

@InputType({ description: 'Which draft.' })
export class DeleteDraftInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@Resolver()
export class DeleteDraft {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly resources: LeaveResources,
  ) {}

  @Mutation(() => ID, {
    description: 'Deletes a draft and its revisions for good; answers its id. What was published is archived instead.',
  })
  @Access('member', Scope.WRITE)
  async deleteDraft(
    @Args('input', { description: 'Which one.' }) { id }: DeleteDraftInput,
    @Context() { viewer }: RequestContext,
  ): Promise<string> {
    await this.db.transaction(async () => {
      await this.store.lock(id, viewer, canDelete);
      await this.resources.delete([id]);
    });
    return id;
  }
}
