import { Injectable } from '@nestjs/common';
import { Db, keysetOf } from '@servante/database';
import { BatchLoader, type PageArgs, type RequestContext } from '@servante/graphql';
import { CARD_COLUMNS, type CardRow } from './card-row';
import { conditionsOf } from './resource-filter';
import { pageClause } from './resource-list';
import type { ResourceStatus } from './resource-state';

interface Asked extends Pick<PageArgs, 'first' | 'after'> {
  status: ResourceStatus;
}

/** What members sign, a page each: the same page of many members is one statement. */
@Injectable()
export class SignedLoader extends BatchLoader<CardRow[]> {
  constructor(private readonly db: Db) {
    super();
  }

  /** One row more than asked says that there is more. */
  async page(authorId: string, { status, first, after }: Asked, context: RequestContext): Promise<CardRow[]> {
    if (after) keysetOf(after); // a cursor made elsewhere spoils its own page, not those it would be batched with
    return (await this.load(context, `${authorId} ${JSON.stringify({ status, first, after })}`)) ?? [];
  }

  protected async batch(keys: readonly string[], context: RequestContext): Promise<Map<string, CardRow[]>> {
    const found = new Map<string, CardRow[]>(keys.map((key) => [key, []]));
    const pairs = keys.map(splitKey);
    for (const asked of new Set(pairs.map(([, page]) => page))) {
      const authorIds = pairs.filter(([, page]) => page === asked).map(([authorId]) => authorId);
      const rows = await this.rows(authorIds, JSON.parse(asked) as Asked, context);
      for (const { signed_by: authorId, ...row } of rows) found.get(`${authorId} ${asked}`)?.push(row);
    }
    return found;
  }

  private rows(authorIds: string[], { status, first, after }: Asked, { viewer }: RequestContext) {
    const { text, values } = conditionsOf({ status }, viewer);
    const authors = `$${values.push(authorIds)}::text[]`;
    const page = pageClause(status, first + 1, after ? keysetOf(after) : null, values);
    return this.db.queryUnnamed<CardRow & { signed_by: string }>(
      `select one.id as signed_by, ${CARD_COLUMNS} from unnest(${authors}) one(id) cross join lateral (
         select c.* from card c where c.author_ids @> array[one.id] and ${text} ${page}
       ) c left join member m on m.id = c.author_ids[1]
       order by coalesce(c.published_at, c.created_at) desc, c.id desc`,
      values,
    );
  }
}

function splitKey(key: string): [authorId: string, asked: string] {
  const at = key.indexOf(' ');
  return [key.slice(0, at), key.slice(at + 1)];
}
