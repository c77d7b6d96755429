import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@servante/config';

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.data']);

export interface ProjectFile {
  /** Relative to the project's folder. */
  path: string;
  /** The last part of the path. */
  name: string;
  text: string;
}

/** The files under these folders (or of the whole project), read. */
export function projectFiles(folders: readonly string[], wanted: RegExp): ProjectFile[] {
  return folders
    .flatMap(pathsIn)
    .filter((file) => wanted.test(file))
    .sort()
    .map(readProjectFile);
}

export function readProjectFile(file: string): ProjectFile {
  return { path: file, name: path.basename(file), text: readFileSync(path.join(projectRoot(), file), 'utf8') };
}

export function linesOf({ text }: ProjectFile): number {
  return text.split('\n').length - 1;
}

function pathsIn(folder: string): string[] {
  const entries = readdirSync(path.join(projectRoot(), folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pathsIn(file);
    return entry.isFile() ? [file] : [];
  });
}
