import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, newId, Scope } from '@servante/kernel';
import { Cards } from './cards';
import { LinkType, ResourceLink } from './resource-link';
import { canRevise } from './resource.policy';
import { ResourceKind } from './resource-state';
import { ResourceStore } from './resource-store';

@InputType({ description: 'A link to make.' })
export class LinkResourcesInput {
  @Field(() => ID, { description: 'The resource one writes, where the link starts.' })
  fromId: string;
  @Field(() => ID, { description: 'The other one.' })
  toId: string;
  @Field(() => LinkType, { description: 'How the first relates to the second.' })
  type: LinkType;
}

@Resolver()
export class LinkResources {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly cards: Cards,
  ) {}

  @Mutation(() => ResourceLink, {
    description: 'Links a resource one writes to another; making the same link again answers the first.',
  })
  @Access('member', Scope.WRITE)
  async linkResources(
    @Args('input', { description: 'The link.' }) { fromId, toId, type }: LinkResourcesInput,
    @Context() { viewer }: RequestContext,
  ): Promise<ResourceLink> {
    return this.db.transaction(async () => {
      await this.store.lock(fromId, viewer, canRevise);
      const other = (await this.cards.byIds(viewer, [toId])).get(toId);
      if (!other || toId === fromId) throw new DomainError(ErrorCode.NOT_FOUND);
      if (type === LinkType.USES_TOOL && other.kind !== ResourceKind.TOOL) throw new DomainError(ErrorCode.WRONG_STATE);
      const link = { id: newId('lnk'), fromId, toId, type, createdBy: viewer.memberId };
      await this.db.repository(ResourceLink).createQueryBuilder().insert().values(link).orIgnore().execute();
      return this.db.repository(ResourceLink).findOneByOrFail({ fromId, toId, type });
    });
  }
}
