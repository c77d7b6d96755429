import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Account } from './account';
import { openDataFolder, openServerFolder } from './data-folder';
import { LaunchError } from './launch-error';
import { postgresPrograms } from './postgres-programs';

/** Where the embedded PostgreSQL lives. */
export interface PostgresPlace {
  readonly programs: string;
  readonly home: string;
  /** Named after the major version: there is no pg_upgrade in the package, a next major starts beside it. */
  readonly cluster: string;
  /** Folder of the unix socket. No TCP port: nothing to be taken, nothing open to the network. */
  readonly socketDir: string;
  /** Nothing of our own environment: its secrets are no business of the servers. */
  readonly env: NodeJS.ProcessEnv;
}

export function postgresPlace(dataDir: string, account: Account | null): PostgresPlace {
  openDataFolder(dataDir, account);
  const root = fs.realpathSync(dataDir);
  const home = openServerFolder(path.join(root, 'postgres'), account);
  return {
    programs: postgresPrograms(root, account),
    home,
    cluster: path.join(home, '18'),
    socketDir: socketDirIn(home, account),
    env: { PATH: process.env.PATH, HOME: home, TZ: 'UTC', LC_ALL: 'C' },
  };
}

/** The path of a unix socket holds 107 bytes: a data folder with a long name gets its socket in the temporary folder. */
function socketDirIn(home: string, account: Account | null): string {
  const inside = path.join(home, 'run');
  if (Buffer.byteLength(inside) + '/.s.PGSQL.5432'.length <= 107) return openServerFolder(inside, account);
  const name = `servante-${crypto.createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
  const outside = path.join(os.tmpdir(), name);
  const owner = account?.uid ?? process.getuid?.();
  fs.mkdirSync(outside, { recursive: true, mode: 0o700 });
  if (account && fs.lstatSync(outside).uid === process.getuid?.()) fs.lchownSync(outside, account.uid, account.gid);
  const stat = fs.lstatSync(outside);
  if (stat.isDirectory() && stat.uid === owner && (stat.mode & 0o077) === 0) return outside;
  throw new LaunchError(
    `Le dossier ${outside} appartient à quelqu’un d’autre : choisissez un dossier de données au nom plus court.`,
  );
}
