import type { Delivery, OutboxSubscriber } from '@servante/outbox';
import type { SearchIndexer } from './search-indexer';
import type { SearchSources } from './search-sources';

const BATCH = 200;

/** Keeps both engines in step with the facts; done only when the documents can be found. An engine that is away is waited for. */
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

  deliver(deliveries: Delivery[]): Promise<void> {
    return this.indexer.index([...new Set(deliveries.map(({ subject }) => subject))]);
  }
}
