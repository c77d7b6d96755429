import DataLoader from 'dataloader';
import type { RequestContext } from './request-context';

/** Reads by key, gathered: one SQL statement per kind of thing and level of the query, whatever the number of rows. */
export abstract class BatchLoader<V> {
  private readonly perRequest = new WeakMap<RequestContext, DataLoader<string, V | null>>();

  load(context: RequestContext, key: string): Promise<V | null> {
    let loader = this.perRequest.get(context);
    if (!loader) {
      loader = new DataLoader((keys) => this.inOrder(keys, context));
      this.perRequest.set(context, loader);
    }
    return loader.load(key);
  }

  /** Everything found for these keys, by key; a missing key means null. */
  protected abstract batch(keys: readonly string[], context: RequestContext): Promise<Map<string, V>>;

  private async inOrder(keys: readonly string[], context: RequestContext): Promise<(V | null)[]> {
    const found = await this.batch(keys, context);
    return keys.map((key) => found.get(key) ?? null);
  }
}
