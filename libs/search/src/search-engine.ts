import type { AnalysedDocument } from './analyse-document';
import type { ReadQuery } from './read-query';
import type { FacetCounts, SearchQuery } from './search-query';

export interface FoundHit {
  id: string;
  /** It has less than half of what was asked: shown apart. */
  weak: boolean;
}

export interface EngineAnswer {
  hits: FoundHit[];
  /** How many documents answer, weak ones left out; an estimate beyond a thousand. */
  total: number;
  facets: FacetCounts[];
  /** Where the next page begins; null when this was the last. */
  next: number | null;
}

export interface Suggestion {
  id: string;
  title: string;
}

/** The one interface with two classes; a contract spec runs on both. */
export interface SearchEngine {
  search(query: SearchQuery, words: ReadQuery): Promise<EngineAnswer>;
  /** Titles, while typing. */
  suggest(words: ReadQuery, audience: readonly string[], limit: number): Promise<Suggestion[]>;
  /** Resolves once the documents can be found; throws otherwise. */
  upsert(documents: AnalysedDocument[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** Does it answer? An engine that does not say is there whenever the database is. */
  isUp?(): Promise<boolean>;
}
