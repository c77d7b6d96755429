import { createHash } from 'node:crypto';
import { DomainError, ErrorCode } from '@servante/kernel';
import { MeiliError, type MeiliHttp } from './meili-http';
import { MEILI_SETTINGS } from './meili-settings';

/** While indexing, Meilisearch may be busy: more patience than a reader would have. */
const WRITE_PATIENCE = 30_000;
const TASK_PATIENCE = 600_000;

interface Task {
  taskUid: number;
}

interface TaskState {
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  error: { message: string } | null;
}

/** One index of Meilisearch, and its tasks. */
export class MeiliIndex {
  constructor(
    private readonly http: MeiliHttp,
    readonly name: string,
  ) {}

  sibling(name: string): MeiliIndex {
    return new MeiliIndex(this.http, name);
  }

  async exists(): Promise<boolean> {
    try {
      await this.write('GET', '');
      return true;
    } catch (error) {
      if (error instanceof MeiliError && error.status === 404) return false;
      throw error;
    }
  }

  async create(): Promise<void> {
    await this.done(await this.call<Task>('POST', '/indexes', { uid: this.name, primaryKey: 'id' }));
    await this.applySettings();
  }

  async applySettings(): Promise<void> {
    await this.done(await this.write<Task>('PATCH', '/settings', MEILI_SETTINGS));
  }

  async drop(): Promise<void> {
    await this.done(await this.write<Task>('DELETE', ''));
  }

  /** Sends documents without waiting for them to be findable. */
  async send(documents: object[]): Promise<Task> {
    return this.write<Task>('POST', '/documents', documents);
  }

  async delete(ids: string[]): Promise<void> {
    await this.done(await this.write<Task>('POST', '/documents/delete-batch', ids));
  }

  async swapWith(other: MeiliIndex): Promise<void> {
    await this.done(await this.call<Task>('POST', '/swap-indexes', [{ indexes: [this.name, other.name] }]));
  }

  /** The digest of every document, by id. */
  async digests(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let offset = 0; ; offset += 1000) {
      const page = await this.write<{ results: { id: string; digest: string }[] }>('POST', '/documents/fetch', {
        ...{ fields: ['id', 'digest'], limit: 1000, offset },
      });
      page.results.forEach(({ id, digest }) => found.set(id, digest));
      if (page.results.length < 1000) return found;
    }
  }

  /** Waits until a task has succeeded; throws when it has not. */
  async done({ taskUid }: Task): Promise<void> {
    const until = Date.now() + TASK_PATIENCE;
    for (let pause = 4; Date.now() < until; pause = Math.min(pause * 1.5, 250)) {
      const { status, error } = await this.call<TaskState>('GET', `/tasks/${taskUid}`, undefined);
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled') throw new MeiliError(0, error?.message ?? `task ${status}`);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new DomainError(ErrorCode.UNAVAILABLE);
  }

  private write<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.call<T>(method, `/indexes/${this.name}${path}`, body);
  }

  /** Silence, a refused connection or a fault of the server say that it is away, not that we are wrong. */
  private async call<T>(method: string, path: string, body: unknown): Promise<T> {
    try {
      return await this.http.call<T>(method, path, body, WRITE_PATIENCE);
    } catch (error) {
      if (error instanceof MeiliError && error.status > 0 && error.status < 500) throw error;
      throw new DomainError(ErrorCode.UNAVAILABLE, { reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Changes when an index made with the former settings has to be brought up to date. */
export const SETTINGS_HASH = createHash('sha256').update(JSON.stringify(MEILI_SETTINGS)).digest('hex').slice(0, 16);
