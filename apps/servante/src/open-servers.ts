import { type Config, secretOf } from '@servante/config';
import {
  type EmbeddedMeilisearch,
  type EmbeddedPostgres,
  LaunchError,
  startMeilisearch,
  startPostgres,
} from '@servante/embedded';
import type { Progress } from './progress';

/** Where a search engine answers. */
export interface MeiliAccess {
  readonly url: string;
  readonly key: string;
  readonly index: string;
}

export interface Servers {
  readonly databaseUrl: string;
  /** Null: the search of PostgreSQL serves. */
  readonly meili: MeiliAccess | null;
}

export interface OpenServers extends Servers {
  /** Resolves with a sentence if the embedded PostgreSQL had to be given up. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

/** Managed servers where the settings name them, embedded ones elsewhere. The caller owns the data folder. */
export async function openServers(settings: Config, progress: Progress): Promise<OpenServers> {
  const postgres = settings.databaseUrl ? null : await openPostgres(settings, progress);
  const embedded = settings.meiliUrl ? null : await openMeilisearch(settings, progress);
  const { meiliUrl, meiliKey, meiliIndex: index } = settings;
  const managed = meiliUrl ? { url: meiliUrl, key: meiliKey ?? '', index } : null;
  return {
    databaseUrl: postgres?.url ?? settings.databaseUrl ?? '',
    meili: managed ?? (embedded && { url: embedded.url, key: embedded.key, index }),
    lost: postgres?.lost ?? new Promise(() => undefined),
    close: async () => {
      await Promise.all([postgres?.stop(), embedded?.stop()]);
    },
  };
}

async function openPostgres({ dataDir }: Config, progress: Progress): Promise<EmbeddedPostgres> {
  const password = secretOf(dataDir, 'embedded-postgres', 24, {});
  const postgres = await startPostgres(dataDir, { password, say: (sentence) => progress.say(sentence) });
  progress.done('PostgreSQL');
  return postgres;
}

/** The library is whole without Meilisearch: what keeps it from starting is told, and PostgreSQL searches. */
async function openMeilisearch({ dataDir }: Config, progress: Progress): Promise<EmbeddedMeilisearch | null> {
  const key = secretOf(dataDir, 'embedded-meilisearch', 24, {});
  try {
    const meilisearch = await startMeilisearch(dataDir, { key, say: (sentence) => progress.say(sentence) });
    if (meilisearch) progress.done('Meilisearch');
    else progress.say('Aucun Meilisearch n’est livré pour cette machine : la recherche de PostgreSQL le remplace.');
    return meilisearch;
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    progress.say(error.message);
    progress.say('La recherche de PostgreSQL le remplace en attendant.');
    return null;
  }
}
