import { Injectable } from '@nestjs/common';
import { Db, keysetOf } from '@servante/database';
import { BatchLoader, type PageArgs, type RequestContext } from '@servante/graphql';
import { Revision } from './revision';

/** Pages of saved states, newest first: those of many resources are one statement. */
@Injectable()
export class RevisionFeedLoader extends BatchLoader<Revision[]> {
  constructor(private readonly db: Db) {
    super();
  }

  /** From version `oldest` on; one row more than asked says that there is more. */
  async page(resourceId: string, oldest: number, { first, after }: PageArgs, context: RequestContext): Promise<Revision[]> {
    // ids are ordered by time, so the last id seen is where the next page starts
    const before = after ? keysetOf(after).id : null;
    const page = { resourceId, oldest: Math.min(oldest, 2 ** 31 - 1), most: first + 1, before };
    const rows = (await this.load(context, JSON.stringify(page))) ?? [];
    return rows.map((row) => Object.assign(new Revision(), row, { oldest }));
  }

  protected async batch(pages: readonly string[]): Promise<Map<string, Revision[]>> {
    const found = new Map<string, Revision[]>(pages.map((page) => [page, []]));
    const rows = await this.db.query<Revision & { page: string }>('revision.feed', FEED, [pages]);
    for (const { page, ...revision } of rows) found.get(page)?.push(revision);
    return found;
  }
}

const FEED = `select asked.page, v.* from unnest($1::text[]) asked(page)
  cross join lateral jsonb_to_record(asked.page::jsonb) one("resourceId" text, oldest int, most int, before text)
  cross join lateral (
    select id, resource_id as "resourceId", version, author_id as "authorId", content, note, created_at as "createdAt"
    from revision where resource_id = one."resourceId" and version >= one.oldest and (one.before is null or id < one.before)
    order by id desc limit one.most
  ) v order by v.id desc`;
