// Which files make the server; shared by the build and by the launcher, which runs before anything is installed.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const FOLDERS = ['apps', 'libs', 'migrations'];
const WEB = path.join('apps', 'web');
const isCode = (file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file);
const isData = (file) => /\.(json|graphql|sql|csv)$/.test(file) && !/^(package|tsconfig.*)\.json$/.test(path.basename(file));

/** Code and data files of the server, relative to the project, in a stable order. */
export function sourceFiles() {
  const files = FOLDERS.flatMap((folder) => filesIn(folder));
  return files.filter((file) => isCode(file) || isData(file)).sort();
}

function filesIn(folder) {
  if (folder === WEB || !fs.existsSync(path.join(root, folder))) return [];
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(name) : [name];
  });
}

/** Changes when the build would. */
export function sourcesHash() {
  const hash = crypto.createHash('sha256');
  const builders = ['package-lock.json', 'tsconfig.base.json', 'apps/servante/build.mjs', 'apps/servante/sources.mjs'];
  for (const file of [...builders, ...sourceFiles()]) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
