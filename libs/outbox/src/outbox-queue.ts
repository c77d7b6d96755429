import { type Db } from '@servante/database';
import { DomainError, ErrorCode } from '@servante/kernel';
import type { OutboxSubscriber } from './outbox-subscriptions';

/** Polling is the truth (a row committed by another process, a retry that has come due); the bell only makes it sooner. */
const POLL_MS = 500;
/** Renewed for as long as a delivery lasts: another process only takes over from one that died. */
const LEASE_SECONDS = 60;
/** Retries double from 1 s to 5 min; after 20 of them (about an hour and a half) a person has to look. */
const MAX_ATTEMPTS = 20;

interface Leased {
  id: string;
  fact: string;
  subject: string;
  attempts: number;
}

export class OutboxQueue {
  private running = false;
  private rung = false;
  private wakeUp: () => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly subscriber: OutboxSubscriber,
    private readonly report: (error: unknown) => void,
    private readonly leaseSeconds = LEASE_SECONDS,
  ) {}

  get name(): string {
    return this.subscriber.queue;
  }

  start(): void {
    this.running = true;
    this.loop = this.run();
  }

  wake(): void {
    this.rung = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.wakeUp();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (this.running) {
      this.rung = false;
      const found = await this.turn().catch((error: unknown) => {
        this.report(error);
        return 0;
      });
      if (found === 0 && this.running && !this.rung) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Takes a batch, delivers it, forgets it. A batch that failed before comes back one by one: one bad row blocks nobody. */
  private async turn(): Promise<number> {
    const leased = await this.lease();
    const fresh = leased.filter((row) => row.attempts === 0);
    const retried = leased.filter((row) => row.attempts > 0);
    const stopRenewing = this.renew(leased);
    try {
      for (const group of [fresh, ...retried.map((row) => [row])]) if (group.length > 0) await this.deliver(group);
    } finally {
      stopRenewing();
    }
    return leased.length;
  }

  /** A search engine may take minutes over a batch, a mail server too: what is being delivered must not be delivered twice. */
  private renew(rows: Leased[]): () => void {
    const ids = rows.map((row) => row.id);
    const renewing = setInterval(
      () => void this.db.query('outbox.renew', RENEW, [ids, this.leaseSeconds]).catch(this.report),
      (this.leaseSeconds * 1_000) / 3,
    );
    return () => clearInterval(renewing);
  }

  private async deliver(rows: Leased[]): Promise<void> {
    try {
      await this.subscriber.deliver(rows.map(({ fact, subject }) => ({ fact, subject })));
      await this.db.query('outbox.done', 'delete from outbox where id = any($1::bigint[])', [rows.map((row) => row.id)]);
    } catch (error) {
      this.report(error);
      if (isAway(error)) await this.waitFor(rows);
      else await this.postpone(rows, error);
    }
  }

  /** The other side is away: nothing is wrong with these rows, so nothing is counted against them. */
  private async waitFor(rows: Leased[]): Promise<void> {
    await this.db.query(
      'outbox.wait',
      `update outbox set leased_until = null, due_at = now() + interval '3 seconds' where id = any($1::bigint[])`,
      [rows.map((row) => row.id)],
    );
  }

  private lease(): Promise<Leased[]> {
    return this.db.query<Leased>(
      'outbox.lease',
      `update outbox set leased_until = now() + $3 * interval '1 second'
       where id in (select id from outbox where queue = $1 and dead_at is null and due_at <= now()
                    and (leased_until is null or leased_until < now())
                    order by id limit $2 for update skip locked)
       returning id, fact, subject, attempts`,
      [this.subscriber.queue, this.subscriber.batch, this.leaseSeconds],
    );
  }

  private async postpone(rows: Leased[], error: unknown): Promise<void> {
    await this.db.query(
      'outbox.postpone',
      `update outbox set attempts = attempts + 1, leased_until = null, last_error = left($2, 500),
              due_at = now() + least(300, power(2, least(attempts, 9))) * interval '1 second',
              dead_at = case when attempts + 1 >= ${MAX_ATTEMPTS} then now() end
       where id = any($1::bigint[])`,
      [rows.map((row) => row.id), error instanceof Error ? error.message : String(error)],
    );
  }
}

// what was given back meanwhile has no lease any more, and gets none
const RENEW = `update outbox set leased_until = now() + $2 * interval '1 second' where id = any($1::bigint[]) and leased_until is not null`;

function isAway(error: unknown): boolean {
  return error instanceof DomainError && error.code === ErrorCode.UNAVAILABLE;
}
