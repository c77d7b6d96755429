import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Role, Scope, Viewer } from '@servante/kernel';
import { corpora } from '../../../test/support/corpora';
import { type TestServer, testServer } from '../../../test/support/test-server';
import { ExportLibrary } from './export-library';
import { ImportLibrary } from './import-library';

const RICH = {
  ...{
    externalId: 'riche:1',
    kind: 'practice',
    lang: 'fr',
    title: 'Le vestiaire, "partagé"',
    summary: 'Une phrase.',
    body: '=1+1\n\n- a',
  },
  ...{
    tags: ['@nous', 'a;b'],
    themes: ['publics', 'Réseaux sociaux'],
    authors: ['Ana', 'Bo'],
    license: 'Domaine public, sauf photos',
  },
  ...{ sourceUrl: 'https://exemple.invalid/a', createdAt: '2020-01-02T03:04:05.006Z', publishedAt: '2020-02-03T04:05:06.007Z' },
  ...{ visibility: 'network', example: true, effort: 'e_1_3_jours', outcome: 'pas_pris', obstacles: ['amorcage'] },
  ...{ references: [{ title: 'Un guide', url: 'https://exemple.invalid/guide' }], steps: ['Un', 'Deux\nsuite', 'Un'] },
};
const operator = new Viewer({ memberId: '', role: Role.ADMIN, confirmed: true, scopes: [Scope.READ], credentialId: '' });
let servers: TestServer[];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'servante-export-'));
  servers = [await testServer({ worker: false }), await testServer({ worker: false })];
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(servers.map((server) => server.close()));
});

const part = <T>(server: number, type: new (...parts: never[]) => T): T => servers[server]!.app.get(type, { strict: false });

async function all<T>(pieces: AsyncGenerator<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

const jsonLines = async (server: number) =>
  (await all(part(server, ExportLibrary).jsonLines({ viewer: operator, isWhole: true }))).join('');

describe('what leaves', () => {
  beforeAll(async () => {
    const others = [
      { externalId: 'autre:1', kind: 'tool', title: 'Un outil', format: 'logiciel', toolUrl: 'https://exemple.invalid' },
      { externalId: 'autre:2', kind: 'practice', title: 'Du passé', status: 'obsolete' },
    ];
    const source = file('riche.jsonl', [RICH, ...others].map((record) => JSON.stringify(record)).join('\n'));
    await part(0, ImportLibrary).importFile(source);
  });

  test('export, import into an empty library, export: the same lines', async () => {
    const before = await jsonLines(0);
    expect(JSON.parse(before.split('\n')[0]!)).toEqual(RICH);
    const report = await part(1, ImportLibrary).importFile(file('sortie.jsonl', before));
    expect(report).toMatchObject({ created: 3, refused: [] });
    expect(await jsonLines(1)).toBe(before);
  });

  test('only what the reader may see, and only what is published unless asked', async () => {
    const ids = async (viewer: Viewer, isWhole: boolean) =>
      (await all(part(0, ExportLibrary).jsonLines({ viewer, isWhole }))).map(
        (line) => (JSON.parse(line) as { externalId: string }).externalId,
      );
    expect(await ids(Viewer.anonymous, true)).toEqual(expect.not.arrayContaining(['riche:1']));
    expect(await ids(operator, false)).toEqual(expect.not.arrayContaining(['autre:2']));
    expect(await ids(operator, true)).toEqual(expect.arrayContaining(['riche:1', 'autre:1', 'autre:2']));
  });

  test('CSV comes back through an import, and a spreadsheet runs none of it', async () => {
    const text = (await all(part(0, ExportLibrary).csv({ viewer: operator }))).join('');
    expect(text).toContain(`"'=1+1`);
    expect(text).not.toMatch(/(,|\r\n)"?[=@+-]/);
    const report = await part(1, ImportLibrary).importFile(file('sortie.csv', text));
    expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 1, refused: [] }); // the step on two lines is the one thing a cell flattens
  });

  test('Markdown: front matter, text, and the credit line', async () => {
    const files = await all(part(0, ExportLibrary).markdown({ viewer: operator }));
    const { name, text } = files.find(({ text }) => text.includes('riche:1'))!;
    expect(name).toMatch(/^le-vestiaire-partage-.{6}\.md$/);
    expect(text).toContain('title: "Le vestiaire, \\"partagé\\""');
    expect(text).toContain('outcome: "N’a pas pris"');
    expect(text).toContain('2. Deux\n   suite');
    expect(text).toMatch(
      /Réutiliser ce texte : \[« .*\]\(https:\/\/exemple\.invalid\/a\), Ana, Bo, Servante, 2020\. Domaine public, sauf photos\n$/,
    );
  });
});

const files = corpora();
(files.length > 0 ? test : test.skip)(
  'the open corpus: all of it in, a second time changes nothing, and it survives the round trip',
  async () => {
    const [since, imports] = [performance.now(), part(0, ImportLibrary)];
    const first = [];
    for (const path of files) first.push(await imports.importFile(path));
    const seconds = (performance.now() - since) / 1000;
    expect(first.flatMap(({ refused }) => refused)).toEqual([]);
    expect(first.reduce((sum, { created }) => sum + created, 0)).toBe(1212);
    expect(seconds).toBeLessThan(60);
    for (const path of files) expect(await imports.importFile(path)).toMatchObject({ created: 0, changed: 0, refused: [] });
    const before = await jsonLines(0);
    await part(1, ImportLibrary).importFile(file('corpus.jsonl', before));
    expect(await jsonLines(1)).toBe(before);
    process.stderr.write(`1,212 documents imported in ${seconds.toFixed(1)} s\n`);
  },
  120_000,
);
