import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { renderMarkdown } from '@servante/markdown';
import { MoveCounters } from './move-counters';
import { tally } from './tally';

/** A comment to be written: `rootId` is the thread of the comment it answers, null with `parentId`. */
export interface NewComment {
  id: string;
  resourceId: string;
  authorId: string | null;
  parentId?: string | null;
  rootId?: string | null;
  text: string;
  isQuestion?: boolean;
  createdAt: Date;
}

/** Writes comments as a set: one for the verb, a thousand for an import. Those already there are left as they are. */
@Injectable()
export class PutComments {
  constructor(
    private readonly db: Db,
    private readonly counters: MoveCounters,
  ) {}

  /** Answers the ids of those that were new. */
  put(comments: readonly NewComment[]): Promise<string[]> {
    const rows = comments.map((one) => ({ ...one, html: renderMarkdown(one.text) }));
    return this.db.transaction(async () => {
      const added = await this.db.query<{ id: string; resourceId: string }>('comment.put', PUT, [JSON.stringify(rows)]);
      await this.counters.ofAll(
        'resource.commented',
        tally(added, () => ({ comment_count: 1 })),
      );
      return added.map(({ id }) => id);
    });
  }
}

const PUT = `insert into comment (id, resource_id, parent_id, root_id, author_id, text, html, is_question, created_at)
  select id, "resourceId", "parentId", "rootId", "authorId", text, html, coalesce("isQuestion", false), "createdAt"
  from jsonb_to_recordset($1) as one(id text, "resourceId" text, "parentId" text, "rootId" text, "authorId" text, text text, html text,
    "isQuestion" boolean, "createdAt" timestamptz)
  on conflict (id) do nothing returning id, resource_id as "resourceId"`;
