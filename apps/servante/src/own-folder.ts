import type { Config } from '@servante/config';
import { type FolderLock, takeFolder } from '@servante/embedded';

/** Takes the data folder when a server of ours will live in it; with managed servers only, several processes may share it. */
export async function ownFolder(settings: Config, task: string): Promise<FolderLock | null> {
  const isManaged = settings.databaseUrl !== null && settings.meiliUrl !== null;
  return isManaged ? null : takeFolder(settings.dataDir, task);
}
