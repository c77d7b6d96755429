import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { Outbox } from '@servante/outbox';
import { Cards } from '@servante/resources';
import { countsOfKind } from './adoption';
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
    private readonly cards: Cards,
    private readonly outbox: Outbox,
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
    const counts = tally(gone, (rating) => difference(countsOf(rating), {}));
    await this.cards.bumpAll(counts);
    await this.outbox.record('resource.rated', ...counts.keys());
  }

  private async takeBackComments(memberId: string): Promise<void> {
    const gone = await this.db.query<Touched>('comment.erase', COMMENTS, [memberId]);
    const counts = tally(gone, () => ({ comment_count: -1 }));
    await this.cards.bumpAll(counts);
    await this.outbox.record('resource.commented', ...counts.keys());
  }

  private async takeBackAdoptions(memberId: string): Promise<void> {
    const gone = await this.db.query<Touched & { kind: string }>('adoption.erase', ADOPTIONS, [memberId]);
    const counts = tally(gone, ({ kind }) => difference(countsOfKind(kind), {}));
    await this.cards.bumpAll(counts);
    await this.outbox.record('resource.adopted', ...counts.keys());
  }
}

const RATINGS =
  'delete from rating where member_id = $1 returning resource_id as "resourceId", clear, useful, transferable, effort';
const COMMENTS = `update comment set text = null, html = null, deleted_at = now(), deleted_by = 'AUTHOR'
  where author_id = $1 and deleted_at is null returning resource_id as "resourceId"`;
const ADOPTIONS = 'delete from adoption where author_id = $1 returning resource_id as "resourceId", kind';
