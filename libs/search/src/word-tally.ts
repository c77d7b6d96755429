import { type Db } from '@servante/database';

const FLUSH_AFTER_MS = 2_000;

/**
 * Counts the words of new documents, for the dictionary of spellings. Written down in batches and never taken back: a count that
 * drifts a little misleads nobody, and `reindex` counts afresh.
 */
export class WordTally {
  private counts = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  add(words: Iterable<string>): void {
    for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), FLUSH_AFTER_MS).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = this.counts;
    this.counts = new Map();
    if (counts.size > 0) await this.write(counts);
  }

  /** Replaces all counts. */
  async replace(counts: Map<string, number>): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.query('search.words_clear', 'delete from search_word');
      await this.write(counts);
    });
  }

  private async write(counts: Map<string, number>): Promise<void> {
    const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)); // one order for all: no deadlock
    await this.db.query(
      'search.words_add',
      `with added as (
         insert into search_word as known (word, documents) select * from unnest($1::text[], $2::int[])
         on conflict (word) do update set documents = known.documents + excluded.documents)
       update search_state set words_version = words_version + 1`,
      [sorted.map(([word]) => word), sorted.map(([, count]) => count)],
    );
  }
}
