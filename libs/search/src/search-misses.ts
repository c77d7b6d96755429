import { createHmac } from 'node:crypto';
import { type Db } from '@servante/database';
import { fold } from './fold';

const FLUSH_AFTER_MS = 5_000;
/** A bound on what waits: under a flood of searches some are not counted, and nothing grows. */
const MOST_WAITING = 1_000;
const PERIOD_DAYS = 30;
const DAY_MS = 86_400_000;

interface Miss {
  query: string;
  searcher: string;
}

/**
 * Counts the searches that found nothing, per week: what the network looks for in vain. The person is never kept: a keyed hash,
 * of which the key changes every 30 days, only serves to count distinct searchers, and is then deleted.
 */
export class SearchMisses {
  private waiting: Miss[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Db,
    private readonly secret: string,
  ) {}

  /** Notes it and returns at once. `searcherKey`: the member's id, or anything that tells visitors apart. */
  recordMiss(text: string, searcherKey: string): void {
    const query = fold(text.slice(0, 200))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (query.length < 2 || this.waiting.length >= MOST_WAITING) return;
    this.waiting.push({ query, searcher: searcherKey });
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), FLUSH_AFTER_MS).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const misses = this.waiting;
    this.waiting = [];
    if (misses.length === 0) return;
    const period = Math.floor(Date.now() / (PERIOD_DAYS * DAY_MS));
    const expires = new Date((period + 1) * PERIOD_DAYS * DAY_MS);
    await this.db.transaction(async () => {
      await this.db.query('search.miss_expire', 'delete from search_miss_searcher where expires_at <= now()');
      await this.db.query('search.miss', RECORD, [
        misses.map(({ query }) => query),
        misses.map((miss) => this.hash(miss, period)),
        expires,
      ]);
    });
  }

  /** Tells one searcher of one query from the next, and links nothing else together. */
  private hash({ query, searcher }: Miss, period: number): Buffer {
    const key = createHmac('sha256', this.secret).update(`search-miss ${period}`).digest();
    return createHmac('sha256', key)
      .update(`${weekOf(new Date())}\0${query}\0${searcher}`)
      .digest();
  }
}

function weekOf(day: Date): string {
  const monday = new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
  return monday.toISOString().slice(0, 10);
}

const RECORD = `
  with miss as (select * from unnest($1::text[], $2::bytea[]) as one(query, searcher)),
  newcomer as (
    insert into search_miss_searcher (searcher, expires_at) select distinct searcher, $3::timestamptz from miss
    on conflict do nothing returning searcher)
  insert into search_miss as known (query, week, searches, searchers)
  select query, date_trunc('week', now() at time zone 'UTC')::date, count(*), count(distinct newcomer.searcher)
  from miss left join newcomer using (searcher) group by query order by query
  on conflict (query, week) do update set searches = known.searches + excluded.searches, searchers = known.searchers + excluded.searchers`;
