import { DomainError, ErrorCode } from '@servante/kernel';
import type { Delivery, OutboxSubscriber } from '@servante/outbox';
import type { SearchIndexer } from './search-indexer';
import type { SearchSources } from './search-sources';

const BATCH = 200;

/** Keeps both engines in step with the facts; done only when the documents can be found. */
export class IndexSubscriber implements OutboxSubscriber {
  readonly queue = 'index';
  readonly batch = BATCH;

  constructor(
    private readonly sources: SearchSources,
    private readonly indexer: SearchIndexer,
  ) {}

  get facts(): string[] {
    return this.sources.facts;
  }

  async deliver(deliveries: Delivery[]): Promise<void> {
    try {
      await this.indexer.index([...new Set(deliveries.map(({ subject }) => subject))]);
    } catch (error) {
      throw isAway(error) ? new DomainError(ErrorCode.UNAVAILABLE, { cause: String(error) }) : error;
    }
  }
}

/** No connection, no answer in time, or an answer that says so: the engine will come back, and nothing is wrong with the documents. */
function isAway(error: unknown): boolean {
  const { code, name, status } = error as { code?: string; name?: string; status?: number };
  return (
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT)/.test(code ?? '') || name === 'TimeoutError' || name === 'AbortError' || (status ?? 0) >= 500
  );
}
