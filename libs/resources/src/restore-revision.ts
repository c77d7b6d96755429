import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext, WholeNumberField } from '@servante/graphql';
import { Clock, DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Resource } from './resource';
import { ResourcePages } from './resource-pages';
import { canRevise } from './resource.policy';
import { ResourceStore } from './resource-store';
import { Revision } from './revision';

@InputType({ description: 'Which saved state to bring back.' })
export class RestoreRevisionInput {
  @Field(() => ID, { description: 'The resource.' })
  id: string;
  @WholeNumberField('The version to bring back.', { min: 1, max: 2 ** 31 - 1 })
  restore: number;
  @WholeNumberField('The present version, as last read: a newer one is not overwritten.', { min: 1, max: 2 ** 31 - 1 })
  version: number;
}

@Resolver()
export class RestoreRevision {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly pages: ResourcePages,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Resource, { description: 'Brings a former text back, as a new revision: nothing in between is lost.' })
  @Access('member', Scope.WRITE)
  async restoreRevision(
    @Args('input', { description: 'Which one.' }) { id, restore, version }: RestoreRevisionInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    await this.db.transaction(async () => {
      const record = await this.store.lock(id, context.viewer, canRevise);
      const former = await this.db.repository(Revision).findOneBy({ resourceId: id, version: restore });
      if (!former) throw new DomainError(ErrorCode.NOT_FOUND);
      record.restore(former.content, version, this.clock.now());
      const note = `↺ ${restore}`;
      await this.store.save([record], 'resource.revised', { revision: { authorId: context.viewer.memberId, note } });
    });
    return this.pages.one(id, context);
  }
}
