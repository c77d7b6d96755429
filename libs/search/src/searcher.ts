import { Logger } from '@nestjs/common';
import { type Db } from '@servante/database';
import { CircuitBreaker } from './circuit-breaker';
import { type Extract, extractsOf } from './extracts';
import { readQuery, type ReadQuery } from './read-query';
import type { EngineAnswer, FoundHit, SearchEngine, Suggestion } from './search-engine';
import { type SearchKnowledge } from './search-knowledge';
import type { SearchQuery } from './search-query';
import { similarWords } from './similar-words';

const logger = new Logger('Search');

/** Who answered: Meilisearch, or PostgreSQL in its place. */
export type AnsweringEngine = 'MEILISEARCH' | 'FALLBACK';

export interface SearchHit extends FoundHit {
  /** Null when none was asked for, or the document is gone since. */
  extract: Extract | null;
}

export interface SearchAnswer extends Omit<EngineAnswer, 'hits'> {
  hits: SearchHit[];
  engine: AnsweringEngine;
}

/** The search of the whole product: Meilisearch first, PostgreSQL when it does not answer. */
export class Searcher {
  private readonly breaker = new CircuitBreaker();

  constructor(
    private readonly db: Db,
    private readonly knowledge: SearchKnowledge,
    private readonly fallback: SearchEngine,
    private readonly meili: SearchEngine | null,
  ) {}

  async search(query: SearchQuery): Promise<SearchAnswer> {
    const words = await this.read(query.text);
    const { answer, engine } = await this.ask((one) => one.search(query, words));
    const extracts = query.extracts
      ? await extractsOf(
          this.db,
          answer.hits.map(({ id }) => id),
          words,
        )
      : null;
    return { ...answer, engine, hits: answer.hits.map((hit) => ({ ...hit, extract: extracts?.get(hit.id) ?? null })) };
  }

  async suggest(text: string, audience: readonly string[], limit: number): Promise<Suggestion[]> {
    const words = await this.read(text);
    const { answer } = await this.ask((one) => one.suggest(words, audience, limit));
    return answer;
  }

  /** The ids of the documents closest to each of these; none for one that is not there for this audience. */
  async similar(ids: readonly string[], audience: readonly string[], limit: number): Promise<Map<string, string[]>> {
    const entries = await this.db.query<{ id: string; signature: string }>(
      'search.signatures',
      'select id, signature from search_entry where id = any($1) and audience && $2',
      [ids, audience],
    );
    const { lexicon } = await this.knowledge.current();
    const closest = entries.map(async ({ id, signature }) => {
      return [id, await this.closest(id, similarWords(signature, lexicon), audience, limit)] as const;
    });
    return new Map(await Promise.all(closest));
  }

  private async closest(id: string, words: ReadQuery, audience: readonly string[], limit: number): Promise<string[]> {
    const query: SearchQuery = {
      text: '',
      audience,
      filters: {},
      sort: 'RELEVANCE',
      limit: limit + 1,
      offset: 0,
      facets: [],
      extracts: false,
    };
    const { answer } = await this.ask((one) => one.search(query, words));
    return answer.hits
      .map((hit) => hit.id)
      .filter((other) => other !== id)
      .slice(0, limit);
  }

  /** Who would answer now. */
  async answering(): Promise<AnsweringEngine> {
    return (await this.meili?.isUp?.()) ? 'MEILISEARCH' : 'FALLBACK';
  }

  private async read(text: string): Promise<ReadQuery> {
    const { language, lexicon } = await this.knowledge.current();
    return readQuery(text, language, lexicon);
  }

  private async ask<T>(question: (engine: SearchEngine) => Promise<T>): Promise<{ answer: T; engine: AnsweringEngine }> {
    if (this.meili && this.breaker.lets) {
      try {
        const answer = await question(this.meili);
        this.breaker.succeeded();
        return { answer, engine: 'MEILISEARCH' };
      } catch (error) {
        if (this.breaker.isFirst) logger.warn(`PostgreSQL answers in place of Meilisearch: ${String(error)}`);
        this.breaker.failed();
      }
    }
    return { answer: await question(this.fallback), engine: 'FALLBACK' };
  }
}
