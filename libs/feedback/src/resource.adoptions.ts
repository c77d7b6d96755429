import { Injectable } from '@nestjs/common';
import { Args, Context, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Keyset } from '@servante/database';
import { type Connection, connectionOf, PageArgs, pageOf, type RequestContext } from '@servante/graphql';
import { Resource } from '@servante/resources';
import { Adoption } from './adoption';
import { adoptionOf, type AdoptionRow, Adoptions } from './adoptions';
import { FeedLoader } from './feed.loader';

@ObjectType('AdoptionConnection', { description: 'A page of adoptions.' })
export class AdoptionConnection extends connectionOf('Adoption', () => Adoption) {}

@Injectable()
export class AdoptionFeedLoader extends FeedLoader<AdoptionRow> {
  constructor(private readonly adoptions: Adoptions) {
    super();
  }

  protected rows(resourceIds: readonly string[], limit: number, after: Keyset | null): Promise<AdoptionRow[]> {
    return this.adoptions.newest(resourceIds, limit, after);
  }
}

@Resolver(() => Resource)
export class ResourceAdoptions {
  constructor(private readonly feed: AdoptionFeedLoader) {}

  @ResolveField(() => AdoptionConnection, { description: 'What happened where it was taken up, newest first.' })
  async adoptions(
    @Parent() resource: Resource,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Adoption>> {
    const rows = await this.feed.page(resource.id, page, context);
    const adoptions = rows.map((row) => adoptionOf(row, resource));
    return pageOf(adoptions, page, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}
