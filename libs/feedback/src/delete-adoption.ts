import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Adoption, countsOfKind } from './adoption';
import { canDeleteAdoption } from './adoption.policy';
import { Adoptions } from './adoptions';
import { MoveCounters } from './move-counters';
import { difference } from './tally';

@InputType({ description: 'Which adoption.' })
export class DeleteAdoptionInput {
  @Field(() => ID, { description: 'The adoption.' })
  id: string;
}

@Resolver()
export class DeleteAdoption {
  constructor(
    private readonly db: Db,
    private readonly adoptions: Adoptions,
    private readonly counters: MoveCounters,
  ) {}

  @Mutation(() => ID, { description: 'Removes a report for good: yours, or anyone’s for moderation; answers its id.' })
  @Access('member', Scope.WRITE)
  deleteAdoption(
    @Args('input', { description: 'Which one.' }) { id }: DeleteAdoptionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<string> {
    return this.db.transaction(async () => {
      const adoption = await this.adoptions.lock(id, viewer);
      if (!canDeleteAdoption(viewer, adoption)) throw new DomainError(ErrorCode.FORBIDDEN);
      await this.db.repository(Adoption).delete(id);
      await this.counters.of(adoption.resourceId, 'resource.adopted', difference(countsOfKind(adoption.kind), {}));
      return id;
    });
  }
}
