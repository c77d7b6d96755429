import fs from 'node:fs';
import path from 'node:path';
import { unprivilegedAccount } from './account';
import { openDataFolder } from './data-folder';
import { keepBeating, stillBeats } from './heartbeat';
import { LaunchError } from './launch-error';
import { folderMark, isFromHere, isStillRunning, processMark, type ProcessMark } from './process-mark';
import { readWhole, writeWhole } from './write-whole';

interface Holder extends ProcessMark {
  /** Which folder: a lock copied along with the data names the owner of the other copy. */
  readonly folder: string;
  /** What it does there: `start`, `export`… */
  readonly task: string;
  /** Where it serves, once it does. */
  readonly url: string | null;
}

export interface FolderLock {
  /** Tells the next one who comes where we serve. */
  announce(url: string): void;
  release(): void;
}

/** Becomes the only owner of a data folder, or throws a LaunchError that says kindly who is. */
export async function takeFolder(dataDir: string, task: string): Promise<FolderLock> {
  openDataFolder(dataDir, unprivilegedAccount());
  const folder = fs.realpathSync(dataDir);
  const file = path.join(folder, 'servante.lock');
  const us: Holder = { ...processMark(), folder: folderMark(folder), task, url: null };
  while (!linkNew(file, us)) {
    const holder = readHolder(file);
    if (holder && (await isAlive(holder, file))) throw new LaunchError(refusal(holder, folder));
    removeStale(file, holder);
  }
  const stopBeating = keepBeating(file);
  const release = () => {
    stopBeating();
    fs.rmSync(file, { force: true });
  };
  return { announce: (url) => writeWhole(file, { ...us, url }), release };
}

async function isAlive(holder: Holder, file: string): Promise<boolean> {
  if (!isFromHere(holder)) return stillBeats(file);
  return holder.folder === folderMark(path.dirname(file)) && isStillRunning(holder);
}

function readHolder(file: string): Holder | null {
  try {
    return readWhole(file) as Holder | null;
  } catch {
    throw new LaunchError(
      `Le verrou ${file} appartient à un autre compte : lancez Servante sous celui qui a créé ce dossier de données.`,
    );
  }
}

/** Appears complete or not at all, and for one of two starters only. */
function linkNew(file: string, holder: Holder): boolean {
  const draft = `${file}.draft.${process.pid}`;
  writeWhole(draft, holder);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft);
  }
}

/** Sets the stale lock aside first: if another starter has replaced it meanwhile, that one gets its lock back. */
function removeStale(file: string, stale: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    const removed = readHolder(aside);
    if (removed?.pid !== stale?.pid || removed?.startedAt !== stale?.startedAt) fs.linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function refusal({ url, task, pid }: Holder, folder: string): string {
  const where = `\n  (dossier ${folder}, processus ${pid})`;
  if (url) return `Servante tourne déjà avec ces données : ${url}${where}`;
  if (task === 'start') return `Servante est déjà en train de démarrer avec ces données.${where}`;
  return `La commande « ${task} » travaille sur ces données : réessayez quand elle aura fini.${where}`;
}
