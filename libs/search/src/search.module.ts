import { type DynamicModule, Global, Inject, Module, type OnModuleDestroy, type Provider, type Type } from '@nestjs/common';
import { Db } from '@servante/database';
import { OutboxSubscriptions } from '@servante/outbox';
import { IndexSubscriber } from './index-subscriber';
import { ListSuggestions } from './list-suggestions';
import { MeiliEngine } from './meili-engine';
import { meiliClient } from './meili-client';
import { PostgresEngine } from './postgres-engine';
import { PostgresEntries } from './postgres-entries';
import { Search } from './search';
import { Searcher } from './searcher';
import { SearchIndexer } from './search-indexer';
import { SearchKnowledge } from './search-knowledge';
import { SearchMisses } from './search-misses';
import { SearchSources } from './search-sources';
import { WordTally } from './word-tally';

export interface SearchSettings {
  /** Null: PostgreSQL alone answers. */
  meili: { url: string; key: string | null; index?: string } | null;
  /** From which the keys that hide searchers are made. */
  secret: string;
}

/** The parts of the search, put together on a database; what the module provides, and what a command or a spec uses directly. */
export interface SearchParts {
  searcher: Searcher;
  indexer: SearchIndexer;
  sources: SearchSources;
  knowledge: SearchKnowledge;
  misses: SearchMisses;
  /** Writes down what waits. */
  close: () => Promise<void>;
}

export function assembleSearch(db: Db, { meili, secret }: SearchSettings): SearchParts {
  const engine = meili ? new MeiliEngine(meiliClient(meili.url, meili.key), meili.index ?? 'servante') : null;
  const tally = new WordTally(db);
  const entries = new PostgresEntries(db, tally);
  const sources = new SearchSources();
  const knowledge = new SearchKnowledge(db);
  const misses = new SearchMisses(db, secret);
  const searcher = new Searcher(db, knowledge, new PostgresEngine(db, entries), engine);
  const indexer = new SearchIndexer(db, sources, knowledge, entries, tally, engine);
  const close = async () => {
    await Promise.all([tally.flush(), misses.flush()]).catch(() => undefined);
  };
  return { searcher, indexer, sources, knowledge, misses, close };
}

const PARTS = Symbol('search parts');

@Global()
@Module({})
export class SearchModule implements OnModuleDestroy {
  constructor(
    @Inject(PARTS) private readonly parts: SearchParts,
    subscriptions: OutboxSubscriptions,
  ) {
    subscriptions.add(new IndexSubscriber(parts.sources, parts.indexer));
  }

  static with(settings: SearchSettings): DynamicModule {
    const part = (provide: Type, name: keyof SearchParts): Provider => ({
      ...{ provide, inject: [PARTS] },
      useFactory: (parts: SearchParts) => parts[name],
    });
    const provided = [
      part(Searcher as Type, 'searcher'),
      part(SearchIndexer as Type, 'indexer'),
      part(SearchSources, 'sources'),
      part(SearchMisses as Type, 'misses'),
    ];
    const assembled = { provide: PARTS, inject: [Db], useFactory: (db: Db) => assembleSearch(db, settings) };
    const verbs = [Search, ListSuggestions];
    return { module: SearchModule, providers: [assembled, ...provided, ...verbs], exports: provided };
  }

  async onModuleDestroy(): Promise<void> {
    await this.parts.close();
  }
}
