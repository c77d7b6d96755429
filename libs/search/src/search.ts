import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, PageArgs, type RequestContext, selectedFields } from '@servante/graphql';
import { DomainError, ErrorCode } from '@servante/kernel';
import { markedHtml } from './marked-html';
import { Searcher, type SearchAnswer, type SearchHit } from './searcher';
import { FACETS } from './search-document';
import { filtersOf, SearchFilters } from './search-filters';
import { SearchMisses } from './search-misses';
import { EngineName, type Facet, type SearchEdge, SearchOrder, SearchResult } from './search-result';
import { SearchSources } from './search-sources';

/** How far an engine is asked to page; beyond, nobody reads, and narrowing the search helps more. */
const WINDOW = 1_000;

@Resolver()
export class Search {
  constructor(
    private readonly searcher: Searcher,
    private readonly sources: SearchSources,
    private readonly misses: SearchMisses,
  ) {}

  @Query(() => SearchResult, {
    description:
      'Searches everything you may see, whatever the typing slips and the accents; an empty query lists it all, newest first.',
  })
  @Access('anyone')
  async search(
    @Args('query', { description: 'Words, as people type them; the first 200 characters count.' }) query: string,
    @Args('filters', { type: () => SearchFilters, nullable: true, description: 'Narrows the search.' })
    filters: SearchFilters | null,
    @Args('sort', { type: () => SearchOrder, defaultValue: SearchOrder.RELEVANCE, description: 'In which order.' })
    sort: SearchOrder,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchResult> {
    const asked = selectedFields(info);
    const shown = new Set([...selectedFields(info, 'edges'), ...selectedFields(info, 'weakMatches')]);
    const offset = page.after ? offsetOf(page.after) : 0;
    const answer = await this.searcher.search({
      ...{ text: query, audience: context.viewer.audiences, filters: filtersOf(filters), sort, limit: page.first, offset },
      facets: asked.has('facets') ? FACETS : [],
      extracts: shown.has('extract'),
    });
    const fields = new Set([...selectedFields(info, 'edges.node'), ...selectedFields(info, 'weakMatches.node')]);
    const edges = await this.edgesOf(answer, offset, context, fields);
    const isWhole = offset === 0 && Object.keys(filtersOf(filters)).length === 0;
    // a filter that leaves nothing says little of what the network lacks
    if (isWhole && query.trim() !== '' && edges.every(({ isWeak }) => isWeak)) this.misses.recordMiss(query, searcherOf(context));
    return this.resultOf(answer, edges, offset, context);
  }

  /** Hits completed from where they live: what became invisible since it was indexed is not there any more. */
  private async edgesOf(
    { hits }: SearchAnswer,
    offset: number,
    context: RequestContext,
    fields: ReadonlySet<string>,
  ): Promise<(SearchEdge & { isWeak: boolean })[]> {
    const things = await this.sources.show(
      hits.map(({ id }) => id),
      context,
      fields,
    );
    return hits.flatMap((hit, at) => {
      const node = things.get(hit.id);
      return node ? [{ node, cursor: cursorOf(offset + at + 1), extract: extractOf(hit), isWeak: hit.weak }] : [];
    });
  }

  private resultOf(
    answer: SearchAnswer,
    all: (SearchEdge & { isWeak: boolean })[],
    offset: number,
    context: RequestContext,
  ): SearchResult {
    const edges = all.filter(({ isWeak }) => !isWeak);
    return {
      edges,
      weakMatches: all.filter(({ isWeak }) => isWeak),
      totalCount: answer.total,
      facets: answer.facets.map((facet) => this.facetOf(facet, context)),
      engine: EngineName[answer.engine],
      pageInfo: {
        hasNextPage: answer.next !== null && answer.next < WINDOW,
        hasPreviousPage: offset > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: answer.next !== null ? cursorOf(answer.next) : (edges.at(-1)?.cursor ?? null),
      },
    };
  }

  private facetOf({ name, values }: SearchAnswer['facets'][number], context: RequestContext): Facet {
    return { name, values: values.map(({ code, count }) => ({ code, count, label: this.sources.label(name, code, context) })) };
  }
}

function extractOf({ extract }: SearchHit): string | null {
  return extract && markedHtml(extract.text);
}

/** Tells one searcher from the next; only ever kept as a keyed hash that expires. */
function searcherOf({ viewer, address, userAgent }: RequestContext): string {
  return viewer.memberId ?? `${address} ${userAgent}`;
}

function cursorOf(offset: number): string {
  return Buffer.from(`hit:${offset}`).toString('base64url');
}

function offsetOf(cursor: string): number {
  const match = /^hit:(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match || Number(match[1]) >= WINDOW) throw new DomainError(ErrorCode.BAD_CURSOR);
  return Number(match[1]);
}
