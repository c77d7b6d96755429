import { type Db } from '@servante/database';
import type { AnalysedDocument } from './analyse-document';
import { pageOf } from './page-of';
import { type PostgresEntries } from './postgres-entries';
import { rank } from './rank';
import { type ReadQuery, tellingStems, type Term } from './read-query';
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

const ABOUT_ALL = 200;
const SAYING_ALL = 100;
const PER_WORD = 80;
/** Counting stops there: a member does not read further, and the answer stays quick in a large library. */
const MOST_COUNTED = 1_000;
const MOST_READ = 10_000;
const ORDERS: Record<SearchSort, string> = {
  RELEVANCE: 'published_at desc, id desc',
  NEWEST: 'published_at desc, id desc',
  MOST_TRIED: 'tried desc, published_at desc, id desc',
  BEST_RATED: 'rated desc nulls last, published_at desc, id desc',
};

/** A condition in SQL with the values it is about. */
interface Where {
  sql: string;
  values: unknown[];
}

export class PostgresEngine implements SearchEngine {
  constructor(
    private readonly db: Db,
    private readonly entries: PostgresEntries,
  ) {}

  async search(query: SearchQuery, words: ReadQuery): Promise<EngineAnswer> {
    const filters = activeFilters(query.filters);
    const isOrdered = words.terms.length === 0 || query.sort !== 'RELEVANCE';
    const page = await (isOrdered ? this.orderedPage(query, words, filters) : this.rankedPage(query, words, filters));
    return { ...page, facets: await this.facets(query, words, filters) };
  }

  async suggest(words: ReadQuery, audience: readonly string[], limit: number): Promise<Suggestion[]> {
    if (words.terms.length === 0) return [];
    const rows = await this.db.query<{ id: string; title: string; signature: string }>(
      'search.suggest',
      'select id, title, signature from search_entry where audience && $1 and core @@ $2::tsquery limit 100',
      [audience, everyTerm(words)],
    );
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    const ranked = rank(
      words,
      rows.map((row) => ({ ...row, isWhole: true })),
    );
    return ranked.slice(0, limit).map(({ id }) => ({ id, title: titles.get(id) as string }));
  }

  upsert(documents: AnalysedDocument[]): Promise<void> {
    return this.entries.upsert(documents);
  }

  remove(ids: string[]): Promise<void> {
    return this.entries.remove(ids);
  }

  private async rankedPage(query: SearchQuery, words: ReadQuery, filters: ActiveFilter[]) {
    const rare = tellingStems(words).map((stem) => `'${stem}'`);
    const rows = await this.find(visible(query.audience, filters, [everyTerm(words), ...rare]), rare.length);
    const found = rows.filter(({ id }) => id !== null);
    const whole = rows.find(({ id }) => id === null)?.total ?? 0;
    const wholeRanked = found.filter(({ isWhole }) => isWhole).length;
    const after = () => this.after(query, words, filters, found.length);
    return pageOf({ ranked: rank(words, found), whole, wholeRanked, limit: query.limit, offset: query.offset, after });
  }

  /** Candidates, each kind bounded, and in a last row (without id) the number of documents with every word. */
  private find({ sql, values }: Where, rareWords: number) {
    const some = (condition: string, isWhole: boolean, most: number) =>
      `(select id, signature, ${isWhole} as whole from search_entry where ${condition} and ${sql} limit ${most})`;
    const kinds = [
      some('core @@ $2::tsquery', true, ABOUT_ALL),
      some('terms @@ $2::tsquery', true, SAYING_ALL),
      ...Array.from({ length: rareWords }, (_, at) => some(`core @@ $${at + 3}::tsquery`, false, PER_WORD)),
    ];
    return this.db.query<{ id: string; signature: string; isWhole: boolean; total: number }>(
      `search.find_${rareWords}_${values.length}`,
      `select id, min(signature) as signature, bool_or(whole) as "isWhole", 0 as total from (${kinds.join(' union all ')}) found group by id
       union all select null, '', false, (select count(*)::int from
         (select from search_entry where terms @@ $2::tsquery and ${sql} limit ${MOST_COUNTED}) counted)`,
      values,
    );
  }

  private async after(
    { audience, limit, offset }: SearchQuery,
    words: ReadQuery,
    filters: ActiveFilter[],
    known: number,
  ): Promise<string[]> {
    const { sql, values } = visible(audience, filters, [everyTerm(words)]);
    const rows = await this.db.query<{ id: string }>(
      `search.after_${values.length}`,
      `select id from search_entry where terms @@ $2::tsquery and ${sql} order by id limit $${values.length + 1}`,
      [...values, known + offset + limit + 1],
    );
    return rows.map(({ id }) => id);
  }

  private async orderedPage({ audience, sort, limit, offset }: SearchQuery, words: ReadQuery, filters: ActiveFilter[]) {
    const hasText = words.terms.length > 0;
    const { sql, values } = visible(audience, filters, hasText ? [everyTerm(words)] : []);
    const condition = hasText ? `${sql} and terms @@ $2::tsquery` : sql;
    const rows = await this.db.query<{ id: string }>(
      `search.ordered_${sort}_${hasText}_${values.length}`,
      // with a text, the words first: following the order until enough texts fit would read the whole library for a rare word
      `with found as ${hasText ? 'materialized' : 'not materialized'} (
         select id, published_at, tried, rated from search_entry where ${condition} ${hasText ? `limit ${MOST_READ}` : ''})
       select id from found order by ${ORDERS[sort]} limit $${values.length + 1} offset $${values.length + 2}`,
      [...values, limit + 1, offset],
    );
    const [counted] = await this.db.query<{ total: number }>(
      `search.count_${hasText}_${values.length}`,
      `select count(*)::int as total from (select from search_entry where ${condition} limit ${MOST_COUNTED}) counted`,
      values,
    );
    const hits = rows.slice(0, limit).map(({ id }) => ({ id, weak: false }));
    return { hits, total: counted?.total ?? 0, next: rows.length > limit ? offset + limit : null };
  }

  private async facets(query: SearchQuery, words: ReadQuery, filters: ActiveFilter[]): Promise<FacetCounts[]> {
    const { plain, filtered } = splitFacets(query.facets, filters);
    const counts = plain.length > 0 ? await this.count(query, words, plain, filters) : [];
    for (const name of filtered) counts.push(...(await this.count(query, words, [name], filtersBut(name, filters))));
    return query.facets.flatMap((name) => counts.find((one) => one.name === name) ?? []);
  }

  private async count({ audience }: SearchQuery, words: ReadQuery, names: FacetName[], filters: ActiveFilter[]) {
    const hasText = words.terms.length > 0;
    const { sql, values } = visible(audience, filters, hasText ? [everyTerm(words)] : []);
    const rows = await this.db.query<{ code: string; count: number }>(
      `search.facets_${hasText}_${values.length}`,
      `select code, count(*)::int as count
       from (select codes from search_entry where ${hasText ? `${sql} and terms @@ $2::tsquery` : sql} limit ${MOST_READ}) found, unnest(codes) code
       group by code order by count desc, code limit 1000`,
      values,
    );
    return names.map((name): FacetCounts => {
      const own = rows.filter(({ code }) => code.startsWith(`${name}:`));
      return { name, values: own.map(({ code, count }) => ({ code: code.slice(name.length + 1), count })) };
    });
  }
}

/** What a viewer may see through these filters; `queries` take the places after the audience. */
function visible(audience: readonly string[], filters: ActiveFilter[], queries: string[]): Where {
  const first = queries.length + 2;
  const conditions = filters.map((_, at) => `codes && $${first + at}::text[]`);
  const codes = filters.map((filter) => filter.codes.map((code) => `${filter.name}:${code}`));
  return { sql: ['audience && $1::text[]', ...conditions].join(' and '), values: [audience, ...queries, ...codes] };
}

/** Every word, each in one of its forms. Stems are letters and digits only: nothing to escape. */
function everyTerm({ terms }: ReadQuery): string {
  return terms.map((term) => `(${formsOf(term).join(' | ')})`).join(' & ');
}

function formsOf({ stem, joined, guesses, isUnfinished }: Term): string[] {
  const forms = [...new Set([stem, ...joined, ...guesses.keys()])].map((form) => `'${form}'`);
  return isUnfinished && stem.length >= 3 ? [...forms, `'${stem}':*`] : forms;
}
