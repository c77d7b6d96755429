import fs from 'node:fs';
import path from 'node:path';
import { type Account, requireNamedAccount, unprivilegedAccount } from './account';
import { type Guarded, guarded } from './guarded';
import { initCluster } from './init-cluster';
import { keepAlive } from './keep-alive';
import { endPreviousServer } from './own-processes';
import { openDatabase } from './open-database';
import { type PostgresPlace, postgresPlace } from './postgres-place';
import { postgresSettings } from './postgres-settings';
import { untilReady } from './until-ready';

export interface PostgresOptions {
  readonly password: string;
  /** More settings of postgresql.conf, for tests that can do without durability. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** Resolves with a sentence if PostgreSQL died too often to go on. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL in this data folder and keeps it alive; ready to answer when it resolves. */
export async function startPostgres(dataDir: string, options: PostgresOptions): Promise<EmbeddedPostgres> {
  requireNamedAccount();
  const account = unprivilegedAccount();
  const place = postgresPlace(dataDir, account);
  const settings = { ...postgresSettings(place.socketDir), ...options.settings };
  const url = (database: string) =>
    `postgres://servante:${options.password}@/${database}?host=${encodeURIComponent(place.socketDir)}&port=5432`;
  await initCluster(place, options.password, account);
  const policy = { name: 'PostgreSQL', deathsPerMinute: 5, say: options.say ?? (() => undefined) };
  const server = await keepAlive(() => launch(place, settings, account, url('postgres')), policy);
  return { url: url('servante'), lost: server.lost, stop: () => server.stop() };
}

async function launch(
  place: PostgresPlace,
  settings: Record<string, string>,
  account: Account | null,
  url: string,
): Promise<Guarded> {
  await clearPreviousRun(place.cluster);
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = path.join(place.programs, 'bin/postgres');
  const server = guarded(program, ['-D', place.cluster, ...args], {
    stopSignal: 'INT',
    account,
    cwd: place.home,
    env: place.env,
  });
  return untilReady('PostgreSQL', server, () => openDatabase(url));
}

/** Its lock names a process that may be dead, a zombie, or somebody else by now: once no server of ours is left, it means nothing. */
async function clearPreviousRun(cluster: string): Promise<void> {
  await endPreviousServer('postgres', cluster, 'SIGINT');
  fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}
