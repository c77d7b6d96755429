import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { ResourceLink } from './resource-link';
import { canRevise } from './resource.policy';
import { ResourceStore } from './resource-store';

@InputType({ description: 'Which link.' })
export class UnlinkResourcesInput {
  @Field(() => ID, { description: 'The link.' })
  id: string;
}

@Resolver()
export class UnlinkResources {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
  ) {}

  @Mutation(() => ID, { description: 'Undoes a link that starts from a resource one writes; answers its id.' })
  @Access('member', Scope.WRITE)
  async unlinkResources(
    @Args('input', { description: 'Which one.' }) { id }: UnlinkResourcesInput,
    @Context() { viewer }: RequestContext,
  ): Promise<string> {
    await this.db.transaction(async () => {
      const link = await this.db.repository(ResourceLink).findOneBy({ id });
      if (!link) throw new DomainError(ErrorCode.NOT_FOUND);
      await this.store.lock(link.fromId, viewer, canRevise);
      await this.db.repository(ResourceLink).delete(id);
    });
    return id;
  }
}
