import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { linesOf, type ProjectFile, projectFiles, readProjectFile } from './project-files';

const sources = projectFiles(['apps', 'libs', 'migrations'], /\.ts$/).filter(({ path }) => !path.startsWith('apps/web/'));
const product = sources.filter(({ path }) => !/\.spec\.ts$|^libs\/[^/]+\/test\//.test(path));

/** What may stand between the noun and `.ts`, besides a field that the file grows on the noun. */
const KINDS = /^(events|fields|filter|guard|loader|module|nodes|plugin|policy|search|spec)$/;
const LANGUAGES = /^(fr|en)\./;
const LONGEST = 300;

test('no source file is longer than 300 lines', () => {
  expect(product.filter((file) => linesOf(file) > LONGEST && !isData(file)).map(({ path }) => path)).toEqual([]);
});

test('what follows a noun in a file name is one of a few words, or a field the file grows on that noun', () => {
  const doubtful = product.filter((file) => !hasKnownEnding(file)).map(({ path }) => path);
  expect(doubtful).toEqual([]);
});

test('no noun-service, no drawer for everything', () => {
  const vague = /(^|[.-])(service|manager|helpers?|utils?|misc)([.-]|$)|^common$/;
  expect(sources.filter(({ name }) => vague.test(name.replace(/\.ts$/, ''))).map(({ path }) => path)).toEqual([]);
});

test('file names are in kebab-case', () => {
  expect(sources.filter(({ name }) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.ts$/.test(name)).map(({ path }) => path)).toEqual([]);
});

test('no any, no default export, no forward reference, nothing put off', () => {
  const forbidden = /(:|\bas|<)\s*any\b(?!\s+\w)|^export default|\bforwardRef\(|\bTODO\b|\bFIXME\b/m;
  expect(product.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
});

test('each lib opens by src/index.ts and says what it is in 15 lines', () => {
  for (const lib of readdirSync('libs').map((name) => `libs/${name}`)) {
    if (!existsSync(`${lib}/src`)) continue;
    expect(existsSync(`${lib}/src/index.ts`) ? '' : lib).toBe('');
    expect(existsSync(`${lib}/README.md`) ? '' : `${lib} has no README`).toBe('');
    expect([lib, linesOf(readProjectFile(`${lib}/README.md`)) <= 15]).toEqual([lib, true]);
  }
});

test('no file names a place on the machine of whoever wrote it', () => {
  const somebodysFolder = /(?<![\w.}>)-])\/(home|root|Users|work|workspace|mnt)\/[\w.-]/;
  const all = projectFiles(['.'], /\.(ts|tsx|mjs|cjs|js|json|md|yml|yaml|sql|graphql|html|sh)$|^\.[^/]+$/);
  expect(all.filter(({ text }) => somebodysFolder.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the aim: half of the files within 40 lines', () => {
  const sizes = product.map(linesOf).sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0;
  process.stdout.write(
    `${sizes.length} source files: median ${at(0.5)} lines, 9 in 10 within ${at(0.9)}, longest ${sizes.at(-1)}\n`,
  );
  expect(sizes.length).toBeGreaterThan(100);
});

function isData({ path }: ProjectFile): boolean {
  return path.startsWith('libs/words/') || path.endsWith('common-passwords.ts');
}

function hasKnownEnding({ path, name, text }: ProjectFile): boolean {
  const [, kind, ...more] = name.replace(/(\.spec)?\.ts$/, '').split('.');
  if (kind === undefined) return true;
  if (path.startsWith('libs/words/') && LANGUAGES.test(name)) return true;
  return more.length === 0 && (KINDS.test(kind) || (text.includes('@ResolveField(') && text.includes(camelCase(kind))));
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
