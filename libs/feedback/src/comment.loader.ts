import { Injectable } from '@nestjs/common';
import { BatchLoader } from '@servante/graphql';
import { type CommentRow, Comments } from './comments';

/** What a thread shows at once; `replyCount` says how many there are. */
export const MOST_REPLIES = 50;

/** Answers by thread. */
@Injectable()
export class RepliesLoader extends BatchLoader<CommentRow[]> {
  constructor(private readonly comments: Comments) {
    super();
  }

  protected async batch(rootIds: readonly string[]): Promise<Map<string, CommentRow[]>> {
    const found = new Map<string, CommentRow[]>(rootIds.map((id) => [id, []]));
    for (const row of await this.comments.replies(rootIds, MOST_REPLIES)) found.get(row.rootId as string)?.push(row);
    return found;
  }
}

/** How many answers, by thread. */
@Injectable()
export class ReplyCountLoader extends BatchLoader<number> {
  constructor(private readonly comments: Comments) {
    super();
  }

  protected batch(rootIds: readonly string[]): Promise<Map<string, number>> {
    return this.comments.replyCounts(rootIds);
  }
}
