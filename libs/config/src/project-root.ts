import fs from 'node:fs';
import path from 'node:path';

/** The project's folder, from the sources as from dist/: the nearest one above that holds the lockfile. */
export function projectRoot(from: string = import.meta.dirname): string {
  if (fs.existsSync(path.join(from, 'package-lock.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('no package-lock.json above the compiled files');
  return projectRoot(parent);
}
