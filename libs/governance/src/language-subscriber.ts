import { Injectable } from '@nestjs/common';
import { type Delivery, type OutboxSubscriber, OutboxSubscriptions } from '@servante/outbox';
import { SearchIndexer } from '@servante/search';

/** A word or an expression has gained or lost synonyms; the subject is the expression itself. */
export const LANGUAGE_EDITED = 'language.edited';

/** Has the documents that say those words read again, so that synonyms hold for what was written before them. */
@Injectable()
export class LanguageSubscriber implements OutboxSubscriber {
  readonly queue = 'search-language';
  readonly facts = [LANGUAGE_EDITED];
  readonly batch = 40;

  constructor(
    private readonly indexer: SearchIndexer,
    subscriptions: OutboxSubscriptions,
  ) {
    subscriptions.add(this);
  }

  deliver(deliveries: Delivery[]): Promise<void> {
    return this.indexer.applyLanguage(deliveries.map(({ subject }) => subject));
  }
}
