import { type Config, config } from '@servante/config';
import { readRunning } from '@servante/embedded';
import { openServers, type Servers } from './open-servers';
import { ownFolder } from './own-folder';
import { Progress } from './progress';

/**
 * Does the work of a command on the servers of the running Servante; when none runs, on those of the settings, or on embedded
 * ones started for the time it takes. The standard output stays the command's own.
 */
export async function withServers<T>(task: string, work: (servers: Servers) => Promise<T>): Promise<T> {
  const settings = config();
  const running = runningServers(settings);
  if (running) return work(running);
  const lock = await ownFolder(settings, task);
  try {
    const servers = await openServers(settings, new Progress(process.stderr));
    return await work(servers).finally(() => servers.close());
  } finally {
    lock?.release();
  }
}

/** A DATABASE_URL given to the command wins: another Servante may run with this data folder. */
function runningServers({ dataDir, databaseUrl }: Config): Servers | null {
  const running = readRunning(dataDir);
  if (!running || (databaseUrl && databaseUrl !== running.databaseUrl)) return null;
  const { meiliUrl, meiliKey, meiliIndex } = running;
  const meili = meiliUrl ? { url: meiliUrl, key: meiliKey ?? '', index: meiliIndex } : null;
  return { databaseUrl: running.databaseUrl, meili };
}
