// Compiles apps (but the web one), libs and migrations into dist/. Same output as `nest build`, without the Nest CLI
// (200 packages) that a first `npm start` would have to install.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { root, sourceFiles } from './sources.mjs';

const { paths } = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;

const options = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
    baseUrl: root,
    paths,
  },
  module: { type: 'es6', resolveFully: true },
};

/** Builds into a folder of its own, then swaps: a server that runs from `out` never meets a half-written one. */
export async function build(out) {
  const draft = `${out}.${process.pid}`;
  fs.rmSync(draft, { recursive: true, force: true });
  await Promise.all(sourceFiles().map((file) => (file.endsWith('.ts') ? compile(file, draft) : copy(file, draft))));
  fs.mkdirSync(out, { recursive: true });
  for (const folder of fs.readdirSync(draft)) swap(path.join(draft, folder), path.join(out, folder));
  fs.rmSync(draft, { recursive: true, force: true });
}

async function compile(file, out) {
  const { code, map } = await transformFile(path.join(root, file), options);
  const target = path.join(out, file.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  fs.writeFileSync(`${target}.map`, map);
}

async function copy(file, out) {
  fs.mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
  fs.copyFileSync(path.join(root, file), path.join(out, file));
}

function swap(fresh, current) {
  const old = `${fresh}.old`;
  if (fs.existsSync(current)) fs.renameSync(current, old);
  fs.renameSync(fresh, current);
  fs.rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(path.resolve(process.argv[2] ?? path.join(root, 'dist')));
