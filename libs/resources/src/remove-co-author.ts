import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { Clock, DomainError, ErrorCode, Scope } from '@servante/kernel';
import { canNameCoAuthors } from './resource.policy';
import { ResourceStore } from './resource-store';

@InputType({ description: 'Who no longer writes with you.' })
export class RemoveCoAuthorInput {
  @Field(() => ID, { description: 'The resource.' })
  id: string;
  @Field(() => ID, { description: 'The member; yourself to leave.' })
  memberId: string;
}

@Resolver()
export class RemoveCoAuthor {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => ID, {
    description: 'Takes a co-author off a resource and answers its id; the last author cannot be taken off.',
  })
  @Access('member', Scope.WRITE)
  async removeCoAuthor(
    @Args('input', { description: 'Who and where.' }) { id, memberId }: RemoveCoAuthorInput,
    @Context() { viewer }: RequestContext,
  ): Promise<string> {
    await this.db.transaction(async () => {
      const record = await this.store.lock(id, viewer, canNameCoAuthors);
      if (!record.authorIds.includes(memberId)) throw new DomainError(ErrorCode.NOT_FOUND);
      if (record.authorIds.length === 1) throw new DomainError(ErrorCode.WRONG_STATE);
      record.authorIds = record.authorIds.filter((one) => one !== memberId);
      record.updatedAt = this.clock.now();
      await this.store.save([record], 'resource.shown');
    });
    return id;
  }
}
