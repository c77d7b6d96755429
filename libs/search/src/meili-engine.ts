import type { Meilisearch } from 'meilisearch';
import type { AnalysedDocument } from './analyse-document';
import { digestOf } from './digest-of';
import { MeiliIndex } from './meili-index';
import { ABOUT } from './meili-settings';
import { pageOf } from './page-of';
import { type Candidate, rank } from './rank';
import { likeliestStem, type ReadQuery, tellingStems } from './read-query';
import type { FacetName } from './search-document';
import type { EngineAnswer, SearchEngine, Suggestion } from './search-engine';
import {
  type ActiveFilter,
  activeFilters,
  type FacetCounts,
  filtersBut,
  type SearchQuery,
  type SearchSort,
  splitFacets,
} from './search-query';

/** A reader does not wait longer: PostgreSQL answers instead. */
const READ_PATIENCE = 1_500;
/** How many documents with every word are ranked at least, and how many more for each of the two rarest words. */
const WHOLE = 30;
const PER_WORD = 16;
const SORTS: Record<SearchSort, string[]> = {
  RELEVANCE: [],
  NEWEST: ['publishedAt:desc'],
  MOST_TRIED: ['tried:desc', 'publishedAt:desc'],
  BEST_RATED: ['rated:desc', 'publishedAt:desc'],
};

interface MeiliHit {
  id: string;
  title: string;
  signature: string;
}

interface MeiliResult {
  hits: MeiliHit[];
  estimatedTotalHits: number;
  facetDistribution?: Record<string, Record<string, number>>;
}

export class MeiliEngine implements SearchEngine {
  readonly index: MeiliIndex;

  constructor(
    private readonly client: Meilisearch,
    name: string,
  ) {
    this.index = new MeiliIndex(client, name);
  }

  async search(query: SearchQuery, words: ReadQuery): Promise<EngineAnswer> {
    const filters = activeFilters(query.filters);
    const { plain, filtered } = splitFacets(query.facets, filters);
    const isOrdered = words.terms.length === 0 || query.sort !== 'RELEVANCE';
    const wholes = counting(plain, isOrdered ? [ordered(query, words, filters)] : whole(query, words, filters));
    const others = isOrdered ? [] : byWord(query, words, filters);
    const counts = filtered.map((name) => counted(query, words, name, filters));
    const results = await this.multiSearch([...wholes, ...others, ...counts]);
    const found = [results.slice(0, wholes.length), results.slice(wholes.length, wholes.length + others.length)] as const;
    const page = isOrdered ? orderedPage(query, results[0]) : await this.rankedPage(query, words, filters, ...found);
    const counter = (name: FacetName) =>
      plain.includes(name) ? found[0].at(-1) : results.slice(-filtered.length)[filtered.indexOf(name)];
    return { ...page, facets: query.facets.map((name) => countsOf(name, counter(name))) };
  }

  async suggest(words: ReadQuery, audience: readonly string[], limit: number): Promise<Suggestion[]> {
    if (words.terms.length === 0) return [];
    const attributesToRetrieve = ['id', 'title', 'signature'];
    const shared = { attributesToSearchOn: ['head', 'others'], filter: filterOf(audience, []), limit: 20, attributesToRetrieve };
    const results = await this.multiSearch(everyWord(words).map((search) => ({ ...search, ...shared })));
    const titles = new Map(results.flatMap(({ hits }) => hits).map(({ id, title }) => [id, title]));
    const ranked = rank(words, asCandidates(results, true).filter(isFirst()));
    return ranked.slice(0, limit).map(({ id }) => ({ id, title: titles.get(id) ?? '' }));
  }

  isUp(): Promise<boolean> {
    return this.client.isHealthy();
  }

  async upsert(documents: AnalysedDocument[]): Promise<void> {
    if (documents.length > 0) await this.index.done(await this.index.send(documents.map(meiliDocument)));
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.index.delete(ids);
  }

  private async rankedPage(
    query: SearchQuery,
    words: ReadQuery,
    filters: ActiveFilter[],
    wholes: MeiliResult[],
    others: MeiliResult[],
  ) {
    const ranked = rank(words, [...asCandidates(wholes, true), ...asCandidates(others, false)].filter(isFirst()));
    const fullest = wholes.reduce((a, b) => (b.estimatedTotalHits > a.estimatedTotalHits ? b : a));
    const after = async () => {
      const limit = query.offset + query.limit + ranked.length + 1;
      const searches = whole(query, words, filters).map((search) => ({ ...search, limit, attributesToRetrieve: ['id'] }));
      return (await this.multiSearch(searches))[wholes.indexOf(fullest)]?.hits.map(({ id }) => id) ?? [];
    };
    const counts = { whole: fullest.estimatedTotalHits, wholeRanked: fullest.hits.length };
    return pageOf({ ranked, ...counts, limit: query.limit, offset: query.offset, after });
  }

  private async multiSearch(searches: object[]): Promise<MeiliResult[]> {
    const queries = searches.map((search) => ({ indexUid: this.index.name, ...search }));
    const { results } = await this.client.multiSearch({ queries }, { signal: AbortSignal.timeout(READ_PATIENCE) });
    return results as unknown as MeiliResult[];
  }
}

/** Every word as typed and, when the library does not use one of them, as it was probably meant: a word of a minute ago counts too. */
function everyWord({ terms }: ReadQuery) {
  const typed = terms.map(({ stem }) => stem).join(' ');
  const meant = terms.map(likeliestStem).join(' ');
  return [...new Set([typed, meant])].map((q) => ({ q, matchingStrategy: 'all' }));
}

function whole({ audience, limit }: SearchQuery, words: ReadQuery, filters: ActiveFilter[]) {
  const window = Math.max(WHOLE, limit + PER_WORD);
  const shared = { filter: filterOf(audience, filters), limit: window, attributesToRetrieve: ['id', 'signature'] };
  return everyWord(words).map((search) => ({ ...search, ...shared }));
}

/** The last search counts these facets on its way. */
function counting(facets: FacetName[], searches: object[]): object[] {
  return facets.length === 0 ? searches : searches.with(-1, { ...searches.at(-1), facets });
}

function counted({ audience }: SearchQuery, words: ReadQuery, name: FacetName, filters: ActiveFilter[]) {
  return { ...everyWord(words).at(-1), filter: filterOf(audience, filtersBut(name, filters)), limit: 0, facets: [name] };
}

/** Documents about the rarest words: the ones that have not every word, but perhaps enough of them. */
function byWord({ audience }: SearchQuery, words: ReadQuery, filters: ActiveFilter[]) {
  const shared = {
    filter: filterOf(audience, filters),
    limit: PER_WORD,
    attributesToSearchOn: ABOUT,
    attributesToRetrieve: ['id', 'signature'],
  };
  return tellingStems(words).map((stem) => ({ ...shared, q: stem }));
}

function ordered(query: SearchQuery, words: ReadQuery, filters: ActiveFilter[]) {
  const sort = SORTS[query.sort === 'RELEVANCE' ? 'NEWEST' : query.sort];
  const { audience, limit, offset } = query;
  const search = everyWord(words).at(-1);
  return { ...search, filter: filterOf(audience, filters), sort, limit, offset, attributesToRetrieve: ['id'] };
}

function orderedPage({ offset, limit }: SearchQuery, result: MeiliResult | undefined): Omit<EngineAnswer, 'facets'> {
  const total = result?.estimatedTotalHits ?? 0;
  const hits = (result?.hits ?? []).map(({ id }) => ({ id, weak: false }));
  return { hits, total, next: offset + limit < total ? offset + limit : null };
}

function filterOf(audience: readonly string[], filters: readonly ActiveFilter[]): string[] {
  const oneOf = (name: string, codes: readonly string[]) =>
    `${name} IN [${codes.map((code) => JSON.stringify(code)).join(', ')}]`;
  return [oneOf('audience', audience), ...filters.map(({ name, codes }) => oneOf(name, codes))];
}

function countsOf(name: FacetCounts['name'], result: MeiliResult | undefined): FacetCounts {
  const values = Object.entries(result?.facetDistribution?.[name] ?? {}).map(([code, count]) => ({ code, count }));
  return { name, values: values.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)) };
}

function asCandidates(results: (MeiliResult | undefined)[], isWhole: boolean): Candidate[] {
  return results.flatMap((result) => result?.hits ?? []).map(({ id, signature }) => ({ id, signature, isWhole }));
}

function isFirst(): (candidate: Candidate) => boolean {
  const seen = new Set<string>();
  return ({ id }) => !seen.has(id) && seen.add(id) !== undefined;
}

export function meiliDocument(analysed: AnalysedDocument): Record<string, unknown> {
  const { document, head, others, core, rest, signature } = analysed;
  const { id, type, title, audience, codes, publishedAt, tried, rated } = document;
  const texts = { head: head.join(' '), others: others.join(' '), core: core.join(' '), rest: rest.join(' ') };
  return {
    ...{ id, type, title, audience, publishedAt, tried, rated, signature },
    ...codes,
    ...texts,
    digest: digestOf(document),
  };
}
