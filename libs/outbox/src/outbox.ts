import { type Db } from '@servante/database';
import { type OutboxSubscriptions } from './outbox-subscriptions';

/**
 * Records facts in the transaction that makes them true. A fact is a name and the id of what it is about, never a state:
 * subscribers reload by id, so replays and disorder are harmless.
 */
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly subscriptions: OutboxSubscriptions,
  ) {}

  async record(fact: string, ...subjects: string[]): Promise<void> {
    if (!this.db.inTransaction) throw new Error(`The fact ${fact} was recorded outside a transaction`);
    const queues = this.subscriptions.queuesOf(fact);
    if (queues.length === 0 || subjects.length === 0) return;
    await this.db.query(
      'outbox.record',
      `insert into outbox (queue, fact, subject)
       select queue, $2, subject from unnest($1::text[]) queue cross join unnest($3::text[]) subject`,
      [queues, fact, subjects],
    );
    this.db.afterCommit(() => this.subscriptions.ring(queues));
  }
}
