import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root';

/**
 * Started by root, the databases run under another account: when the project lies in a closed folder (a home, say),
 * that account could not reach a folder inside it.
 */
export function defaultDataDir(root: string = projectRoot(), isRoot: boolean = process.getuid?.() === 0): string {
  return isRoot && !isOpenToAll(root) ? '/var/lib/servante' : path.join(root, '.data');
}

function isOpenToAll(folder: string): boolean {
  const real = fs.realpathSync(folder);
  const canEnter = (fs.statSync(real).mode & 0o001) !== 0;
  return canEnter && (real === path.dirname(real) || isOpenToAll(path.dirname(real)));
}
