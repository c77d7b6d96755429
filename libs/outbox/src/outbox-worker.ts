import { type Db } from '@servante/database';
import { OutboxQueue } from './outbox-queue';
import { type OutboxSubscriptions } from './outbox-subscriptions';

/** Empties the outbox: one loop per subscriber, so that a slow mail server never delays the index. */
export class OutboxWorker {
  private queues: OutboxQueue[] = [];
  private stopRinging: (() => void) | undefined;

  constructor(
    private readonly db: Db,
    private readonly subscriptions: OutboxSubscriptions,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.queues = this.subscriptions.all.map((subscriber) => new OutboxQueue(this.db, subscriber, this.report));
    const byName = new Map(this.queues.map((queue) => [queue.name, queue]));
    this.stopRinging = this.subscriptions.onRing((name) => byName.get(name)?.wake());
    this.queues.forEach((queue) => queue.start());
  }

  /** Waits for the deliveries under way; what is left stays in the table for the next start. */
  async stop(): Promise<void> {
    this.stopRinging?.();
    await Promise.all(this.queues.map((queue) => queue.stop()));
    this.queues = [];
  }
}
