import fs from 'node:fs';
import path from 'node:path';
import { folderMark, isStillRunning, processMark, type ProcessMark } from './process-mark';
import { readWhole, writeWhole } from './write-whole';

/** What the command line needs to join the running server. */
export interface Running {
  readonly pid: number;
  readonly url: string;
  readonly databaseUrl: string;
  readonly meiliUrl: string | null;
  readonly meiliKey: string | null;
  readonly meiliIndex: string;
  /** How its mails leave. */
  readonly mail: 'smtp' | 'folder' | 'none';
}

const fileIn = (dataDir: string) => path.join(dataDir, 'running.json');

/** Leaves the note (0600); the answer takes it away again. */
export function writeRunning(dataDir: string, running: Omit<Running, 'pid'>): () => void {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeWhole(fileIn(dataDir), { ...running, ...processMark(), folder: folderMark(dataDir) });
  return () => {
    const note = readWhole(fileIn(dataDir)) as Running | null;
    if (note?.pid === process.pid) fs.rmSync(fileIn(dataDir), { force: true });
  };
}

/** The server that runs with this data folder; null when there is none, whatever a killed one left behind. */
export function readRunning(dataDir: string): Running | null {
  const note = readWhole(fileIn(dataDir)) as (Running & ProcessMark & { folder: string }) | null;
  return note && note.folder === folderMark(dataDir) && isStillRunning(note) ? note : null;
}
