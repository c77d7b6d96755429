import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account';
import { LaunchError } from './launch-error';
import { reachable } from './reachable';

/** Makes the data folder: ours, closed to others; started by root, it lets the servers' account walk through to its own sub-folders. */
export function openDataFolder(dataDir: string, account: Account | null): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (account) fs.chmodSync(dataDir, 0o711);
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new LaunchError(
      `Le dossier de données ${dataDir} n’est pas utilisable (${code}) : donnez-en un autre par SERVANTE_DATA_DIR.`,
    );
  }
  if (account && !reachable(dataDir, account)) {
    throw new LaunchError(
      `Le compte « ${account.name} », qui fait tourner les bases, ne peut pas entrer dans ${dataDir} : ` +
        'choisissez par SERVANTE_DATA_DIR un dossier ouvert, par exemple /var/lib/servante.',
    );
  }
}

/** A sub-folder that belongs to the account running the servers, and to nobody else. */
export function openServerFolder(folder: string, account: Account | null): string {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
  if (account) fs.chownSync(folder, account.uid, account.gid);
  return path.resolve(folder);
}
