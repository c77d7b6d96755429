import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Account, unprivilegedAccount } from './account';
import { openDataFolder, openServerFolder } from './data-folder';
import { freePort } from './free-port';
import { type Guarded, guarded } from './guarded';
import { keepAlive } from './keep-alive';
import { MEILISEARCH_VERSION, meilisearchProgram, shippedMeilisearch } from './meilisearch-program';
import { endPreviousServer } from './own-processes';
import { untilReady } from './until-ready';

export interface MeilisearchOptions {
  /** The master key, at least 16 bytes. */
  readonly key: string;
  /** Another copy of the same binary. */
  readonly program?: string;
  readonly say?: (sentence: string) => void;
}

export interface EmbeddedMeilisearch {
  readonly url: string;
  readonly key: string;
  stop(): Promise<void>;
}

interface Place {
  readonly program: string;
  readonly home: string;
  readonly account: Account | null;
}

/** Starts Meilisearch in this data folder and keeps it alive on one port; null where no binary exists for this machine. */
export async function startMeilisearch(dataDir: string, options: MeilisearchOptions): Promise<EmbeddedMeilisearch | null> {
  const shipped = options.program ?? shippedMeilisearch();
  if (!shipped) return null;
  const account = unprivilegedAccount();
  openDataFolder(dataDir, account);
  const root = fs.realpathSync(dataDir);
  const program = await meilisearchProgram(shipped, root, account);
  const place = { program, home: openServerFolder(path.join(root, 'meilisearch'), account), account };
  const port = await freePort('127.0.0.1');
  const policy = { name: 'Meilisearch', deathsPerMinute: Infinity, say: options.say ?? (() => undefined) };
  const server = await keepAlive(() => launch(place, port, options.key), policy);
  return { url: `http://127.0.0.1:${port}`, key: options.key, stop: () => server.stop() };
}

async function launch({ program, home, account }: Place, port: number, key: string): Promise<Guarded> {
  // an index of another version would not open; the library is indexed again from PostgreSQL
  const index = path.join(home, MEILISEARCH_VERSION);
  await endPreviousServer('meilisearch', index, 'SIGTERM');
  const address = ['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'];
  const folders = ['--db-path', index, '--dump-dir', path.join(home, 'dumps'), '--snapshot-dir', path.join(home, 'snapshots')];
  // measured: a sixth of the memory of the defaults, and faster indexing
  const limits = [
    '--max-indexing-memory',
    '256MiB',
    '--max-indexing-threads',
    String(Math.max(1, os.availableParallelism() >> 1)),
  ];
  const env = { PATH: process.env.PATH, HOME: home, MEILI_MASTER_KEY: key };
  const server = guarded(program, [...address, ...folders, ...limits], { stopSignal: 'TERM', account, cwd: home, env });
  return untilReady('Meilisearch', server, () => answersTo(key, port));
}

/** /health is open to all: we ask for something only our key opens, so as never to adopt a stranger on that port. */
async function answersTo(key: string, port: number): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`http://127.0.0.1:${port}/version`, { headers, signal: AbortSignal.timeout(1000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
