import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account';

/** Can this account enter every folder on the way to `target`? (/root is closed on most machines) */
export function reachable(target: string, account: Account): boolean {
  const real = fs.realpathSync(target);
  const stat = fs.statSync(real);
  if (stat.isDirectory() && !canEnter(stat, account)) return false;
  return real === path.dirname(real) || reachable(path.dirname(real), account);
}

function canEnter(stat: fs.Stats, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
