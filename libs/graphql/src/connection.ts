import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { cursorOf, type Keyset } from '@servante/database';
import { LIMITS } from '@servante/kernel';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'True when there is more after this page.' })
  hasNextPage: boolean;
  @Field({ description: 'True when this page was asked for with a cursor, so something comes before it.' })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first item.' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last item: give it as `after` for the next page.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: LIMITS.defaultPageSize, description: 'How many items, 1 to 100.' })
  @IsInt()
  @Min(1, { message: 'TOO_SMALL:1' })
  @Max(LIMITS.pageSize, { message: `TOO_BIG:${LIMITS.pageSize}` })
  first: number = LIMITS.defaultPageSize;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'TOO_LONG:200' })
  after?: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** The Relay connection of a type: `${name}Connection` with its edges. */
export function connectionOf<T>(name: string, node: () => Type<T> | object): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One item of a list of ${name}.` })
  class EdgeOf {
    @Field(node as () => Type<T>, { description: 'The item.' })
    node: T;
    @Field({ description: 'Its place in the list.' })
    cursor: string;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionOf {
    @Field(() => [EdgeOf], { description: 'The items of this page, in order.' })
    edges: EdgeOf[];
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo: PageInfo;
  }
  return ConnectionOf;
}

/** An edge that makes its cursor only when asked: few queries do. */
class EdgeOfPage<T> implements Edge<T> {
  constructor(
    readonly node: T,
    private readonly keyset: (node: T) => Keyset,
  ) {}

  get cursor(): string {
    return cursorOf(this.keyset(this.node));
  }
}

/** Makes the page out of `first + 1` rows: the one too many says that there is more. */
export function pageOf<T>(
  rows: T[],
  { first, after }: { first: number; after?: string | null },
  keyset: (row: T) => Keyset,
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => new EdgeOfPage(node, keyset));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
