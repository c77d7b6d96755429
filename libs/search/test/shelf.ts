import type { SearchDocument } from '../src/search-document';
import type { SearchSource } from '../src/search-sources';

const DAY = 86_400_000;

/** A source whose documents a spec adds and takes away. */
export class Shelf implements SearchSource {
  readonly type = 'Resource';
  readonly idPrefix = 'res';
  readonly facts = [];
  readonly documents = new Map<string, SearchDocument>();

  put(number: number, title: string, more: Partial<SearchDocument> = {}): string {
    const id = `res_${String(number).padStart(26, '0')}`;
    this.documents.set(id, {
      ...{ id, type: 'Resource', language: 'fr', title, summary: '', body: '', tags: [], people: [] },
      ...{ audience: ['public', 'network'], codes: {}, publishedAt: number * DAY, tried: 0, rated: null, version: 1 },
      ...more,
    });
    return id;
  }

  load(ids: string[]): Promise<SearchDocument[]> {
    return Promise.resolve(ids.flatMap((id) => this.documents.get(id) ?? []));
  }

  show(): ReturnType<SearchSource['show']> {
    return Promise.resolve(new Map());
  }

  label(): null {
    return null;
  }

  allIds(afterId: string, limit: number): Promise<string[]> {
    const ids = [...this.documents.keys()].sort().filter((id) => id > afterId);
    return Promise.resolve(ids.slice(0, limit));
  }
}
