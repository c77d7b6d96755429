import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account';
import { LaunchError } from './launch-error';
import { endPreviousServer } from './own-processes';
import type { PostgresPlace } from './postgres-place';

const OPTIONS = [
  '-U',
  'servante',
  '-A',
  'scram-sha-256',
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--no-instructions',
];

/** Makes the database folder at first start. An interrupted initdb leaves a folder under another name, never half a cluster. */
export async function initCluster(place: PostgresPlace, password: string, account: Account | null): Promise<void> {
  if (fs.existsSync(path.join(place.cluster, 'PG_VERSION'))) return;
  const draft = `${place.cluster}.init`;
  const passwordFile = `${place.home}.init`; // beside the servers' folder: ours, readable by their account for a moment
  await endPreviousServer('initdb', draft, 'SIGTERM');
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  try {
    if (account) fs.chownSync(passwordFile, account.uid, account.gid);
    const run = spawnSync(path.join(place.programs, 'bin/initdb'), ['-D', draft, '--pwfile', passwordFile, ...OPTIONS], {
      encoding: 'utf8',
      cwd: place.home,
      env: { ...place.env, LC_ALL: 'C.UTF-8' },
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    if (run.status !== 0)
      throw new LaunchError(`PostgreSQL n’a pas pu préparer son dossier :\n${run.error?.message ?? run.stderr}`);
    fs.renameSync(draft, place.cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}
