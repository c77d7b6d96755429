import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode, newId, type Viewer } from '@servante/kernel';
import { OutboxSubscriptions } from '@servante/outbox';
import { Cards, type RatingCounters, ratingsOf, resourcePolicy } from '@servante/resources';
import { Rating, type RatingAnswers } from './rating';
import type { RatedResource } from './rated-resource';
import { RATE, WITHDRAW } from './rating-statements';

const FACT = 'resource.rated';

/** Gives and takes back ratings: the rating, the counters and the fact in one statement, so together or not at all. */
@Injectable()
export class Ratings {
  constructor(
    private readonly db: Db,
    private readonly cards: Cards,
    private readonly subscriptions: OutboxSubscriptions,
  ) {}

  async rate(resourceId: string, viewer: Viewer, { clear, useful, transferable, effort }: RatingAnswers): Promise<RatedResource> {
    const queues = this.subscriptions.queuesOf(FACT);
    const row = await this.change<Rating>('rating.rate', RATE, [
      ...[newId('rat'), resourceId, viewer.memberId, clear ?? null, useful ?? null, transferable ?? null, effort ?? null],
      queues,
    ]);
    if (!row) throw new DomainError(await this.refusal(resourceId, viewer));
    this.db.afterCommit(() => this.subscriptions.ring(queues));
    const { id, createdAt, updatedAt, ...counters } = row;
    const viewerRating = Object.assign(new Rating(), {
      ...{ id, resourceId, memberId: viewer.memberId, createdAt, updatedAt },
      ...{ clear: row.clear, useful: row.useful, transferable: row.transferable, effort: row.effort },
    });
    return { resourceId, ratings: ratingsOf(counters), viewerRating };
  }

  async withdraw(resourceId: string, viewer: Viewer): Promise<RatedResource> {
    const queues = this.subscriptions.queuesOf(FACT);
    const counters = await this.change('rating.withdraw', WITHDRAW, [resourceId, viewer.memberId, queues]);
    if (!counters) throw new DomainError(ErrorCode.NOT_FOUND);
    this.db.afterCommit(() => this.subscriptions.ring(queues));
    return { resourceId, ratings: ratingsOf(counters), viewerRating: null };
  }

  private async change<T>(name: string, statement: string, values: unknown[]): Promise<(T & RatingCounters) | undefined> {
    return (await this.db.query<T & RatingCounters>(name, statement, values))[0];
  }

  /** Why nothing was rated; asked only then. */
  private async refusal(resourceId: string, viewer: Viewer): Promise<ErrorCode> {
    const card = (await this.cards.byIds(viewer, [resourceId])).get(resourceId);
    if (!card) return ErrorCode.NOT_FOUND;
    return resourcePolicy.isAuthor(viewer, { ...card, authorIds: card.author_ids })
      ? ErrorCode.OWN_RESOURCE
      : ErrorCode.WRONG_STATE;
  }
}
