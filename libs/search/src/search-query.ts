import type { FacetName } from './search-document';

export type SearchSort = 'RELEVANCE' | 'NEWEST' | 'MOST_TRIED' | 'BEST_RATED';

export interface SearchQuery {
  text: string;
  /** What the viewer belongs to (`viewer.audiences`). */
  audience: readonly string[];
  /** One of the codes of each facet; no code given: no constraint. */
  filters: Partial<Record<FacetName, readonly string[]>>;
  sort: SearchSort;
  limit: number;
  offset: number;
  /** The facets to count; counting has a price, so none when they are not shown. */
  facets: readonly FacetName[];
  /** Should each hit say where it matches? */
  extracts: boolean;
}

/** Codes with the number of documents; a facet ignores its own filter, so that its other codes stay reachable. */
export interface FacetCounts {
  name: FacetName;
  values: { code: string; count: number }[];
}

/** A filter that is on, with codes that cannot break an engine's syntax; an unknown code finds nothing. */
export interface ActiveFilter {
  name: FacetName;
  codes: string[];
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_.:+ -]{0,79}$/u;
const NOTHING = 'no such code';

export function activeFilters(filters: SearchQuery['filters']): ActiveFilter[] {
  return (Object.entries(filters) as [FacetName, readonly string[] | undefined][]).flatMap(([name, given]) => {
    if (!given || given.length === 0) return [];
    const codes = given.filter((code) => CODE.test(code)).slice(0, 50);
    return [{ name, codes: codes.length > 0 ? codes : [NOTHING] }];
  });
}

/** Filters as seen by one facet: all but its own. */
export function filtersBut(name: FacetName, filters: readonly ActiveFilter[]): ActiveFilter[] {
  return filters.filter((filter) => filter.name !== name);
}

/** Facets that no filter is about are counted with the search itself; each of the others needs a search without its own filter. */
export function splitFacets(
  facets: readonly FacetName[],
  filters: readonly ActiveFilter[],
): { plain: FacetName[]; filtered: FacetName[] } {
  const isOn = (facet: FacetName) => filters.some(({ name }) => name === facet);
  return { plain: facets.filter((facet) => !isOn(facet)), filtered: facets.filter(isOn) };
}
