import { createHash } from 'node:crypto';
import { DomainError, ErrorCode } from '@servante/kernel';
import { type EnqueuedTask, type Index, MeilisearchApiError, type Meilisearch } from 'meilisearch';
import { MEILI_SETTINGS } from './meili-settings';

/** A large import may keep Meilisearch busy: more patience than a reader would have. */
const TASKS = { timeout: 600_000, interval: 20 };
const PAGE = 1_000;

/** One index of Meilisearch, and its tasks. */
export class MeiliIndex {
  private readonly index: Index;

  constructor(
    private readonly client: Meilisearch,
    readonly name: string,
  ) {
    this.index = client.index(name);
  }

  sibling(name: string): MeiliIndex {
    return new MeiliIndex(this.client, name);
  }

  async exists(): Promise<boolean> {
    try {
      await this.call(this.client.getRawIndex(this.name));
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.response.status === 404) return false;
      throw error;
    }
  }

  async create(): Promise<void> {
    await this.done(await this.call(this.client.createIndex(this.name, { primaryKey: 'id' })));
    await this.applySettings();
  }

  async applySettings(): Promise<void> {
    await this.done(await this.call(this.index.updateSettings(MEILI_SETTINGS)));
  }

  async drop(): Promise<void> {
    await this.done(await this.call(this.client.deleteIndex(this.name)));
  }

  /** Sends documents without waiting for them to be findable. */
  send(documents: Record<string, unknown>[]): Promise<EnqueuedTask> {
    return this.call(this.index.addDocuments(documents));
  }

  async delete(ids: string[]): Promise<void> {
    await this.done(await this.call(this.index.deleteDocuments(ids)));
  }

  async swapWith(other: MeiliIndex): Promise<void> {
    await this.done(await this.call(this.client.swapIndexes([{ indexes: [this.name, other.name], rename: false }])));
  }

  /** The digest of every document, by id. */
  async digests(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.call(this.index.getDocuments({ fields: ['id', 'digest'], limit: PAGE, offset }));
      page.results.forEach(({ id, digest }) => found.set(String(id), String(digest)));
      if (page.results.length < PAGE) return found;
    }
  }

  /** Waits until a task has succeeded; throws when it has not. */
  async done({ taskUid }: EnqueuedTask): Promise<void> {
    const { status, error } = await this.call(this.client.tasks.waitForTask(taskUid, TASKS));
    if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? `task ${status}`}`);
  }

  /** Silence, a refused connection or a fault of the server say that it is away, not that we are wrong. */
  private async call<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.response.status < 500) throw error;
      throw new DomainError(ErrorCode.UNAVAILABLE, { reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Changes when an index made with the former settings has to be brought up to date. */
export const SETTINGS_HASH = createHash('sha256').update(JSON.stringify(MEILI_SETTINGS)).digest('hex').slice(0, 16);
