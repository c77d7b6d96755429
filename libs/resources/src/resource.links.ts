import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { BatchLoader, type RequestContext } from '@servante/graphql';
import { In } from 'typeorm';
import { LinkType, ResourceLink } from './resource-link';
import { Resource } from './resource';
import { ResourceLoader } from './resource.loader';

export enum LinkDirection {
  OUT = 'OUT',
  IN = 'IN',
}

registerEnumType(LinkDirection, {
  name: 'LinkDirection',
  description: 'Which end of the link is being read.',
  valuesMap: { OUT: { description: 'This resource is the first.' }, IN: { description: 'This resource is the second.' } },
});

@ObjectType({ description: 'A link as seen from one of its resources.' })
export class LinkedResource {
  @Field(() => ID, { description: 'The id of the link.' })
  linkId: string;
  @Field(() => LinkType, { description: 'How the first relates to the second.' })
  type: LinkType;
  @Field(() => LinkDirection, { description: 'OUT when this resource is the first.' })
  direction: LinkDirection;
  @Field(() => Resource, { description: 'The resource at the other end.' })
  resource: Resource;
}

/** The links of many resources in one statement, both ends. */
@Injectable()
export class LinksLoader extends BatchLoader<ResourceLink[]> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<Map<string, ResourceLink[]>> {
    const links = await this.db
      .repository(ResourceLink)
      .find({ where: [{ fromId: In([...ids]) }, { toId: In([...ids]) }], order: { id: 'ASC' } });
    return new Map(ids.map((id) => [id, links.filter((link) => link.fromId === id || link.toId === id)]));
  }
}

@Resolver(() => Resource)
export class ResourceLinks {
  constructor(
    private readonly links: LinksLoader,
    private readonly resources: ResourceLoader,
  ) {}

  @ResolveField(() => [LinkedResource], {
    name: 'links',
    description: 'Links from and to it; those whose other end is not yours to see are left out.',
  })
  async linksOf(@Parent() { id }: Resource, @Context() context: RequestContext): Promise<LinkedResource[]> {
    const links = (await this.links.load(context, id)) ?? [];
    const seen = await Promise.all(links.map((link) => this.fromSide(link, id, context)));
    return seen.filter((link) => link !== null);
  }

  private async fromSide(link: ResourceLink, id: string, context: RequestContext): Promise<LinkedResource | null> {
    const isOut = link.fromId === id;
    const resource = await this.resources.load(context, isOut ? link.toId : link.fromId);
    return resource && { linkId: link.id, type: link.type, direction: isOut ? LinkDirection.OUT : LinkDirection.IN, resource };
  }
}
