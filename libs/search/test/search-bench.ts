import { randomBytes } from 'node:crypto';
import { type Db, openDatabase } from '@servante/database';
import { testDatabase } from '../../../test/support/test-database';
import { assembleSearch, type SearchParts } from '../src/search.module';
import type { SearchQuery } from '../src/search-query';
import { Shelf } from './shelf';

export interface Bench extends SearchParts {
  db: Db;
  shelf: Shelf;
  /** The titles found, best first; weak ones in brackets. */
  find(text: string, more?: Partial<SearchQuery>): Promise<string[]>;
  shut(): Promise<void>;
}

/** The Meilisearch of the specs; null where there is no binary for this machine. */
export const testMeili = JSON.parse(process.env.SERVANTE_TEST_MEILI || 'null') as { url: string; key: string } | null;

export const EVERYONE = ['public'];
const QUERY: SearchQuery = {
  text: '',
  audience: EVERYONE,
  filters: {},
  sort: 'RELEVANCE',
  limit: 20,
  offset: 0,
  facets: [],
  extracts: false,
};

/** A search of one's own, on an engine; `meili` null: PostgreSQL answers. */
export async function searchBench(meili: { url: string; key: string } | null): Promise<Bench> {
  const database = await testDatabase();
  const db = await openDatabase({ url: database.url, entities: [], migrations: [] });
  const parts = assembleSearch(db, {
    meili: meili && { ...meili, index: `t_${randomBytes(6).toString('hex')}` },
    secret: 'a secret of the specs',
  });
  const shelf = new Shelf();
  parts.sources.add(shelf);
  await parts.indexer.ensureIndex();
  const find = async (text: string, more: Partial<SearchQuery> = {}) => {
    const { hits } = await parts.searcher.search({ ...QUERY, text, ...more });
    return hits.map(({ id, weak }) => (weak ? `(${shelf.documents.get(id)?.title})` : `${shelf.documents.get(id)?.title}`));
  };
  const shut = async () => {
    await parts.close();
    await db.dataSource.destroy();
    await database.drop();
  };
  return { ...parts, db, shelf, find, shut };
}

export function query(text: string, more: Partial<SearchQuery> = {}): SearchQuery {
  return { ...QUERY, text, ...more };
}
