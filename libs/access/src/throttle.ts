import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode } from '@servante/kernel';
import type { ThrottleLimit } from './throttle-limits';

/** An attempt to be counted: against which limit, by whom or on what. */
export interface Attempt {
  limit: ThrottleLimit;
  subject: string;
}

interface Counter {
  key: string;
  hits: number;
  seconds: number;
}

/** Counts attempts in PostgreSQL, so that every process shares the counters. */
@Injectable()
export class Throttle {
  constructor(private readonly db: Db) {}

  /** Counts first, in one statement, then refuses: attempts made together cannot slip through. */
  async count(...attempts: Attempt[]): Promise<void> {
    if (this.db.inTransaction) throw new Error('An attempt counted in a transaction would be forgotten with it');
    const counters = await this.db.query<Counter>(
      'throttle.count',
      `insert into throttle (key, hits, resets_at)
       select key, 1, now() + seconds * interval '1 second' from unnest($1::text[], $2::int[]) as one(key, seconds) order by key
       on conflict (key) do update set
         hits = case when throttle.resets_at <= now() then 1 else throttle.hits + 1 end,
         resets_at = case when throttle.resets_at <= now() then excluded.resets_at else throttle.resets_at end
       returning key, hits, ceil(extract(epoch from resets_at - now()))::int as seconds`,
      [attempts.map(keyOf), attempts.map(({ limit }) => limit.seconds)],
    );
    const allowed = new Map(attempts.map((attempt) => [keyOf(attempt), attempt.limit.hits]));
    const passed = counters.filter(({ key, hits }) => hits > (allowed.get(key) ?? 0));
    if (passed.length > 0)
      throw new DomainError(ErrorCode.THROTTLED, { retryAfter: Math.max(...passed.map(({ seconds }) => seconds)) });
  }

  /** Takes back what was counted: the attempt succeeded, and only failures are held against anyone. */
  async forgive(...attempts: Attempt[]): Promise<void> {
    await this.db.query('throttle.forgive', 'update throttle set hits = greatest(hits - 1, 0) where key = any($1)', [
      attempts.map(keyOf),
    ]);
  }
}

/** Neither addresses nor e-mails are kept as such. */
function keyOf({ limit, subject }: Attempt): string {
  return createHash('sha256').update(`${limit.name}\n${subject}`).digest('base64url');
}
