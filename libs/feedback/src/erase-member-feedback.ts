import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { countsOfKind } from './adoption';
import { MoveCounters } from './move-counters';
import { countsOf, type RatingAnswers } from './rating';
import { difference, tally } from './tally';

interface Touched {
  resourceId: string;
}

/**
 * What becomes of someone's feedback when they leave. Ratings go. Comments and adoptions stay without their name, or, with
 * `withdraw`, go too: a comment leaves its trace, an adoption nothing.
 */
@Injectable()
export class EraseMemberFeedback {
  constructor(
    private readonly db: Db,
    private readonly counters: MoveCounters,
  ) {}

  erase(memberId: string, { withdraw }: { withdraw: boolean }): Promise<void> {
    return this.db.transaction(async () => {
      await this.takeBackRatings(memberId);
      if (withdraw) {
        await this.takeBackComments(memberId);
        await this.takeBackAdoptions(memberId);
      }
      await this.db.query('comment.unsign', 'update comment set author_id = null where author_id = $1', [memberId]);
      await this.db.query('adoption.unsign', 'update adoption set author_id = null where author_id = $1', [memberId]);
    });
  }

  private async takeBackRatings(memberId: string): Promise<void> {
    const gone = await this.db.query<Touched & RatingAnswers>('rating.erase', RATINGS, [memberId]);
    await this.counters.ofAll(
      'resource.rated',
      tally(gone, (rating) => difference(countsOf(rating), {})),
    );
  }

  private async takeBackComments(memberId: string): Promise<void> {
    const gone = await this.db.query<Touched>('comment.erase', COMMENTS, [memberId]);
    await this.counters.ofAll(
      'resource.commented',
      tally(gone, () => ({ comment_count: -1 })),
    );
  }

  private async takeBackAdoptions(memberId: string): Promise<void> {
    const gone = await this.db.query<Touched & { kind: string }>('adoption.erase', ADOPTIONS, [memberId]);
    await this.counters.ofAll(
      'resource.adopted',
      tally(gone, ({ kind }) => difference(countsOfKind(kind), {})),
    );
  }
}

const RATINGS =
  'delete from rating where member_id = $1 returning resource_id as "resourceId", clear, useful, transferable, effort';
const COMMENTS = `update comment set text = null, html = null, deleted_at = now(), deleted_by = 'AUTHOR'
  where author_id = $1 and deleted_at is null returning resource_id as "resourceId"`;
const ADOPTIONS = 'delete from adoption where author_id = $1 returning resource_id as "resourceId", kind';
