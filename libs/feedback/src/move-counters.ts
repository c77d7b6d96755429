import { Injectable } from '@nestjs/common';
import { Outbox } from '@servante/outbox';
import { Cards, type CounterChanges } from '@servante/resources';

type FeedbackFact = 'resource.commented' | 'resource.rated' | 'resource.adopted';

/** What every change of feedback ends with, in its transaction: the counters of the cards, and the fact that they moved. */
@Injectable()
export class MoveCounters {
  constructor(
    private readonly cards: Cards,
    private readonly outbox: Outbox,
  ) {}

  async of(resourceId: string, fact: FeedbackFact, changes: CounterChanges): Promise<void> {
    await this.ofAll(fact, new Map([[resourceId, changes]]));
  }

  async ofAll(fact: FeedbackFact, changes: ReadonlyMap<string, CounterChanges>): Promise<void> {
    await this.cards.bumpAll(changes);
    await this.outbox.record(fact, ...changes.keys());
  }
}
