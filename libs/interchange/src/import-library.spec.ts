import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestServer, testServer } from '../../../test/support/test-server';
import { ImportLibrary } from './import-library';
import type { ImportReport } from './import-report';

const HOSTILE = path.resolve(import.meta.dirname, '../../../test/fixtures');
let server: TestServer;
let imports: ImportLibrary;
let folder: string;

beforeAll(async () => {
  server = await testServer();
  imports = server.app.get(ImportLibrary, { strict: false });
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'servante-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

function fileOf(...records: object[]): string {
  const file = path.join(folder, 'fiches.jsonl');
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
}

const sane = (changes: object = {}) => ({
  externalId: 'saine:1',
  kind: 'practice',
  title: 'Le vestiaire partagé',
  body: 'Un récit.',
  ...changes,
});
const counts = ({ created, changed, unchanged, refused }: ImportReport) => [created, changed, unchanged, refused.length];
const reasons = ({ refused }: ImportReport) => refused.map(({ number, problem }) => `${number} ${problem.code}`);

async function found(externalId: string) {
  const [row] = await server.db.queryUnnamed<{
    id: string;
    slug: string;
    content: Record<string, unknown>;
    html: { body: string[] };
    version: number;
  }>('select * from resource where external_id = $1', [externalId]);
  return row!;
}

describe('a hostile file', () => {
  test('JSON Lines: each refused line is named, the good ones are in and do no harm', async () => {
    const report = await imports.importFile(path.join(HOSTILE, 'hostile.jsonl'));
    expect(reasons(report)).toEqual([
      ...['2 NOT_JSON', '3 NOT_A_RECORD', '5 MISSING', '6 MISSING', '7 TOO_LONG', '8 TOO_LONG', '9 WRONG_TYPE', '10 WRONG_TYPE'],
      ...[
        '11 FORBIDDEN_CHARACTERS',
        '12 FORBIDDEN_CHARACTERS',
        '13 NOT_UTF8',
        '14 NOT_A_URL',
        '15 NOT_A_DATE',
        '16 OUT_OF_RANGE',
      ],
      ...['17 UNKNOWN_VALUE', '18 NOT_FOR_THIS_KIND', '19 DRAFT', '20 DOUBLE', '23 NOT_JSON'],
    ]);
    expect(counts(report)).toEqual([3, 0, 0, 19]);
    const { content, html } = await found('h:bon-2');
    expect(content.licence).toBe('Domaine public (sauf les photos)');
    expect(content.themes).toEqual(['billetterie', 'c_reseaux_sociaux']);
    expect(html.body[0]).not.toMatch(/<script|<img[^>]+onerror|href="javascript/i);
    expect((await found("h:'; drop table resource; --")).version).toBe(1);
  });

  test('CSV: separator found out, lines numbered as in an editor', async () => {
    const report = await imports.importFile(path.join(HOSTILE, 'hostile.csv'));
    expect(reasons(report)).toEqual(['5 WRONG_COLUMNS', '8 DOUBLE', '9 BAD_QUOTES']);
    const { content } = await found('c:1');
    expect(content).toMatchObject({
      summary: 'Sur deux lignes,\navec ; et "guillemets"',
      themes: ['publics', 'billetterie'],
      steps: ['Un', 'Deux'],
      references: [{ title: 'Le guide', url: 'https://exemple.invalid/guide' }],
      body: '=HYPERLINK("https://exemple.invalid";"clic")',
      licence: 'CC-BY-SA-4.0',
    });
    expect((await found('c:3')).content.body).toBe('=1+1');
  });
});

describe('a second import', () => {
  test('changes nothing: no revision, no fact, same row', async () => {
    const file = fileOf(sane(), sane({ externalId: 'saine:2' }));
    expect(counts(await imports.importFile(file))).toEqual([2, 0, 0, 0]);
    await server.settled();
    const state = () =>
      server.db.queryUnnamed(`select (select jsonb_agg(r order by id) from resource r) resources,
      (select count(*) from revision) revisions, (select count(*) from outbox) facts`);
    const before = await state();
    expect(counts(await imports.importFile(file))).toEqual([0, 0, 2, 0]);
    expect(await state()).toEqual(before);
  });

  test('a changed text becomes a revision, a changed credit does not', async () => {
    await imports.importFile(fileOf(sane({ externalId: 'mue:1' }), sane({ externalId: 'mue:2' })));
    const file = fileOf(sane({ externalId: 'mue:1', body: 'Un autre récit.' }), sane({ externalId: 'mue:2', authors: ['Ana'] }));
    expect(counts(await imports.importFile(file))).toEqual([0, 2, 0, 0]);
    expect([(await found('mue:1')).version, (await found('mue:2')).version]).toEqual([2, 1]);
  });

  test('leaves alone what was revised here, until the source moves too', async () => {
    const file = fileOf(sane({ externalId: 'vive:1' }));
    await imports.importFile(file);
    const { id } = await found('vive:1');
    await server.db.queryUnnamed(`update resource set content = content || '{"body":"Corrigé ici"}', version = 2 where id = $1`, [
      id,
    ]);
    expect(counts(await imports.importFile(file))).toEqual([0, 0, 1, 0]);
    expect((await found('vive:1')).content.body).toBe('Corrigé ici');
    expect(counts(await imports.importFile(fileOf(sane({ externalId: 'vive:1', body: 'La source a bougé.' }))))).toEqual([
      0, 1, 0, 0,
    ]);
    expect(await found('vive:1')).toMatchObject({ version: 3, content: { body: 'La source a bougé.' } });
  });

  test('never turns a practice into a tool', async () => {
    await imports.importFile(fileOf(sane({ externalId: 'genre:1' })));
    expect(reasons(await imports.importFile(fileOf(sane({ externalId: 'genre:1', kind: 'tool' }))))).toEqual(['1 OTHER_KIND']);
  });
});

test('two imports of the same file at once: each resource is in once', async () => {
  const records = Array.from({ length: 40 }, (_, i) => sane({ externalId: `duo:${i}` }));
  const file = fileOf(...records);
  const reports = await Promise.all([imports.importFile(file), imports.importFile(file)]);
  expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(40);
  expect(reports.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(40);
});

test('an imported resource is dated by its source, public, and signed as text', async () => {
  await imports.importFile(
    fileOf(sane({ externalId: 'datee:1', createdAt: '2019-05-06', authors: ['Ana B.'], sourceUrl: 'https://exemple.invalid/a' })),
  );
  const { slug } = await found('datee:1');
  const answer = await server.gql(
    'query($slug: String!) { resource(slug: $slug) { creditedAuthors sourceUrl publishedAt visibility } }',
    {
      slug,
    },
  );
  expect(answer.data.resource).toEqual({
    creditedAuthors: ['Ana B.'],
    sourceUrl: 'https://exemple.invalid/a',
    publishedAt: '2019-05-06T00:00:00.000Z',
    visibility: 'PUBLIC',
  });
});
