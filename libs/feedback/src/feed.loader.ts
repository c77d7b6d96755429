import { type Keyset, keysetOf } from '@servante/database';
import { BatchLoader, type PageArgs, type RequestContext } from '@servante/graphql';

/** Pages of what was said of resources: the same page of many resources is one statement. */
export abstract class FeedLoader<Row extends { resourceId: string }> extends BatchLoader<Row[]> {
  /** One row more than asked says that there is more. */
  async page(resourceId: string, { first, after }: PageArgs, context: RequestContext): Promise<Row[]> {
    if (after) keysetOf(after); // a cursor made elsewhere spoils its own page, not those it would be batched with
    return (await this.load(context, `${first} ${after ?? ''} ${resourceId}`)) ?? [];
  }

  protected abstract rows(resourceIds: readonly string[], limit: number, after: Keyset | null): Promise<Row[]>;

  protected async batch(keys: readonly string[]): Promise<Map<string, Row[]>> {
    const found = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const [page, ids] of byPage(keys)) {
      const [first, after] = page.split(' ') as [string, string];
      const rows = await this.rows(ids, Number(first) + 1, after ? keysetOf(after) : null);
      for (const row of rows) found.get(`${page} ${row.resourceId}`)?.push(row);
    }
    return found;
  }
}

function byPage(keys: readonly string[]): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const key of keys) {
    const [page, id] = [key.slice(0, key.lastIndexOf(' ')), key.slice(key.lastIndexOf(' ') + 1)];
    pages.set(page, [...(pages.get(page) ?? []), id]);
  }
  return pages;
}
