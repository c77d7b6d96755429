import fs from 'node:fs';

/** What tells a process from another one that got the same number later. Texts are empty where the system has no /proc. */
export interface ProcessMark {
  readonly pid: number;
  /** Boot of the machine and numbering of its processes: a container counts its own. */
  readonly place: string;
  /** In clock ticks since that boot. */
  readonly startedAt: string;
  readonly command: string;
}

export function processMark(pid: number = process.pid): ProcessMark {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the program's name, in brackets, may hold anything
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, place: place(), startedAt: fields[19] ?? '', command };
  } catch {
    return { pid, place: '', startedAt: '', command: '' };
  }
}

/** Was this mark left where we can look its process up? Not so before a reboot, or in another container on the same folder. */
export function isFromHere(mark: ProcessMark): boolean {
  return mark.place === processMark().place;
}

/** Is the very process that left this mark still running? In doubt (a system that hides others' processes), yes. */
export function isStillRunning(mark: ProcessMark): boolean {
  if (!isFromHere(mark) || !exists(mark.pid)) return false;
  const now = processMark(mark.pid);
  return now.startedAt === '' || (now.startedAt === mark.startedAt && now.command === mark.command);
}

/** The same for a folder, under whatever path it is reached. */
export function folderMark(folder: string): string {
  const { dev, ino } = fs.statSync(folder);
  return `${dev}:${ino}`;
}

function place(): string {
  return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fs.readlinkSync('/proc/self/ns/pid')}`;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0); // signal 0 only asks
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
