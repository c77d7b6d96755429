import fs from 'node:fs';
import path from 'node:path';

/**
 * A copy of a program that every account may run, kept in the data folder: for programs installed where the servers' account
 * cannot go, or where we may not set the executable bit. Appears complete or not at all.
 */
export function runnableCopy(source: string, target: string): string {
  if (fs.existsSync(target)) return target;
  const draft = `${target}.draft`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.chmodSync(path.dirname(target), 0o755);
  fs.rmSync(draft, { recursive: true, force: true });
  fs.cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  fs.renameSync(draft, target);
  return target;
}

/** A private umask at installation (077) would have been copied too. */
function openToAll(entry: string): void {
  const stat = fs.lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  const wasExecutable = (stat.mode & 0o100) !== 0;
  fs.chmodSync(entry, wasExecutable ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of fs.readdirSync(entry)) openToAll(path.join(entry, name));
}

/** npm tarballs may carry programs without the executable bit. */
export function makeExecutable(file: string): void {
  if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
}

/** Did this change pass? An installation that belongs to someone else, or is read-only, refuses it. */
export function isAllowed(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
