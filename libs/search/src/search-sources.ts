import type { Findable, RequestContext } from '@servante/graphql';
import type { FacetName, SearchDocument } from './search-document';

/** A noun that can be searched. */
export interface SearchSource {
  /** 'Resource'. */
  type: string;
  /** What its ids begin with, without the underscore: 'res'. */
  idPrefix: string;
  /** The documents of these ids as they are now; one that is left out is not (or no longer) to be found. */
  load(ids: string[]): Promise<SearchDocument[]>;
  /** The next ids after that one, in order; '' to begin. */
  allIds(afterId: string, limit: number): Promise<string[]>;
  /** After which facts a document may have changed. */
  facts: readonly string[];
  /** The things of these ids that this viewer may see, by id; `fields` are those that the query asks for. */
  show(ids: string[], context: RequestContext, fields: ReadonlySet<string>): Promise<Map<string, Findable>>;
  /** What people read for a code of a facet; null when this noun does not know it. */
  label(facet: FacetName, code: string, context: RequestContext): string | null;
}

/** Which nouns can be searched; filled when the application is composed. */
export class SearchSources {
  private readonly sources = new Map<string, SearchSource>();

  add(source: SearchSource): void {
    if (this.sources.has(source.idPrefix)) throw new Error(`Two search sources share the prefix ${source.idPrefix}`);
    this.sources.set(source.idPrefix, source);
  }

  get all(): SearchSource[] {
    return [...this.sources.values()];
  }

  get facts(): string[] {
    return [...new Set(this.all.flatMap(({ facts }) => facts))];
  }

  /** What was found, as this viewer may see it. */
  async show(ids: string[], context: RequestContext, fields: ReadonlySet<string>): Promise<Map<string, Findable>> {
    const shown = new Map<string, Findable>();
    for (const source of this.all) {
      const own = ids.filter((id) => id.startsWith(`${source.idPrefix}_`));
      if (own.length > 0) for (const [id, thing] of await source.show(own, context, fields)) shown.set(id, thing);
    }
    return shown;
  }

  label(facet: FacetName, code: string, context: RequestContext): string {
    for (const source of this.all) {
      const label = source.label(facet, code, context);
      if (label !== null) return label;
    }
    return code;
  }

  /** The documents among these ids, each from its own source. */
  async load(ids: string[]): Promise<SearchDocument[]> {
    const found: SearchDocument[] = [];
    for (const source of this.all) {
      const own = ids.filter((id) => id.startsWith(`${source.idPrefix}_`));
      if (own.length > 0) found.push(...(await source.load(own)));
    }
    return found;
  }

  /** Every document, in batches. */
  async *each(batch: number): AsyncGenerator<{ ids: string[]; documents: SearchDocument[] }> {
    for (const source of this.all) {
      for (let after = '', ids = await source.allIds(after, batch); ids.length > 0; ids = await source.allIds(after, batch)) {
        yield { ids, documents: await source.load(ids) };
        after = ids.at(-1) as string;
      }
    }
  }
}
