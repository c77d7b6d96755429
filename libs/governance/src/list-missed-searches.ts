import { Args, Query, Resolver } from '@nestjs/graphql';
import { isISO8601 } from 'class-validator';
import { Db } from '@servante/database';
import { Access, type Connection, PageArgs } from '@servante/graphql';
import { DomainError, ErrorCode } from '@servante/kernel';
import { MissedSearch, MissedSearchConnection } from './missed-search';

@Resolver()
export class ListMissedSearches {
  constructor(private readonly db: Db) {}

  @Query(() => MissedSearchConnection, {
    description: 'What the network looks for in vain, newest week first, most wanted first; for moderators.',
  })
  @Access('moderator')
  async missedSearches(@Args() page: PageArgs): Promise<Connection<MissedSearch>> {
    const place = page.after ? placeOf(page.after) : [null, null, null];
    const rows = await this.db.query<MissedSearch>('search.misses', MISSES, [page.first + 1, ...place]);
    const edges = rows.slice(0, page.first).map((node) => ({ node, cursor: cursorTo(node) }));
    const pageInfo = {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { edges, pageInfo };
  }
}

const MISSES = `select query, to_char(week, 'YYYY-MM-DD') as week, searches, searchers from search_miss
  where $2::date is null or (week, searchers, query) < ($2::date, $3::int, $4::text)
  order by week desc, searchers desc, query desc limit $1`;

function cursorTo({ week, searchers, query }: MissedSearch): string {
  return Buffer.from(`${week} ${searchers} ${query}`).toString('base64url');
}

function placeOf(cursor: string): [string, number, string] {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{1,9}) ([^\0]+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [, week = '', searchers = '', query = ''] = match ?? [];
  if (!match || !isISO8601(week, { strict: true })) throw new DomainError(ErrorCode.BAD_CURSOR);
  return [week, Number(searchers), query];
}
