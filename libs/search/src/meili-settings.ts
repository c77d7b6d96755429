import type { Settings } from 'meilisearch';
import { FACETS } from './search-document';

/** Where the words that say the subject are. */
export const ABOUT = ['head', 'others', 'core'];

/**
 * Ranking is ours (rank.ts): Meilisearch finds candidates, so that proximity and exactness need not be computed, neither when
 * indexing (2.5 times faster) nor when searching. Spelling is ours too (lexicon.ts): only words that the library does not use are
 * mended, by their whole form, while Meilisearch would also take "bulletin" for "billet" and knows stems only.
 */
export const MEILI_SETTINGS: Settings = {
  searchableAttributes: [...ABOUT, 'rest'],
  displayedAttributes: ['id', 'title', 'signature', 'digest'],
  filterableAttributes: ['audience', 'type', ...FACETS],
  sortableAttributes: ['publishedAt', 'tried', 'rated'],
  rankingRules: ['sort', 'words', 'attribute', 'typo'],
  proximityPrecision: 'byAttribute',
  typoTolerance: { enabled: false },
  faceting: { maxValuesPerFacet: 300, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 10_000 },
};
