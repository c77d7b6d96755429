// node test/relevance/run.mjs : relevance of both engines on the open corpus, through the Search facade.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../apps/servante/build.mjs';
import { corporaFolder, measure, printMeasure, readCorpus } from './relevance.mjs';

const folder = corporaFolder();
if (!folder) process.exit(1);
const out = path.resolve(import.meta.dirname, '../../dist/relevance');
await build(out);
const built = (file) => import(pathToFileURL(path.join(out, file)).href);
const { startPostgres, startMeilisearch } = await built('libs/embedded/src/index.js');
const { openDatabase, migrate } = await built('libs/database/src/index.js');
const { assembleSearch } = await built('libs/search/src/index.js');
const { Search1700000000200 } = await built('migrations/1700000000200-search.js');

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'servante-relevance-'));
fs.chmodSync(data, 0o755);
const say = (sentence) => console.error(sentence);
const postgres = await startPostgres(data, { password: 'test', settings: { fsync: 'off' }, say });
const meili = await startMeilisearch(data, { key: 'a-key-for-relevance', say });
const db = await openDatabase({ url: postgres.url, entities: [], migrations: [Search1700000000200] });
await migrate(db);

const records = readCorpus(folder);
const idOf = new Map(records.map(({ externalId }, at) => [externalId, `res_${String(at).padStart(26, '0')}`]));
const externalId = new Map([...idOf].map(([external, id]) => [id, external]));
const documents = new Map(records.map((record) => [idOf.get(record.externalId), documentOf(record)]));
const source = {
  ...{ type: 'Resource', idPrefix: 'res' },
  load: (ids) => Promise.resolve(ids.flatMap((id) => documents.get(id) ?? [])),
  allIds: (after, limit) => Promise.resolve([...documents.keys()].filter((id) => id > after).slice(0, limit)),
};

for (const [name, engine] of [
  ['Meilisearch', meili],
  ['PostgreSQL', null],
]) {
  if (name === 'Meilisearch' && !meili) continue;
  const parts = assembleSearch(db, { meili: engine && { url: engine.url, key: engine.key }, secret: 'relevance' });
  parts.sources.add(source);
  const started = performance.now();
  await parts.indexer.reindex();
  console.error(`${name}: ${documents.size} documents indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const query = { audience: ['public'], filters: {}, sort: 'RELEVANCE', limit: 20, offset: 0, facets: [], extracts: false };
  const ask = async (text) => {
    const { hits } = await parts.search.search({ ...query, text });
    const ids = (weak) => hits.filter((hit) => hit.weak === weak).map(({ id }) => externalId.get(id));
    return { edges: ids(false), weak: ids(true) };
  };
  await measure(folder, ask); // warm
  printMeasure(name, await measure(folder, ask));
  await parts.close();
}
await db.dataSource.destroy();
await Promise.all([postgres.stop(), meili?.stop()]);
fs.rmSync(data, { recursive: true, force: true });

function documentOf({ externalId, lang, title, summary, body, tags, themes, kind, license, createdAt }) {
  return {
    ...{
      id: idOf.get(externalId),
      type: 'Resource',
      language: lang,
      title,
      summary: summary ?? '',
      body: plain(body),
      tags: [...tags, ...themes],
    },
    ...{ people: [], audience: ['public', 'network'], codes: { kind: [kind], language: [lang], licence: [license] } },
    ...{ publishedAt: Date.parse(createdAt) || 0, tried: 0, rated: null, version: 1 },
  };
}

/** The words of a Markdown text, roughly: what the product takes from its rendered HTML. */
function plain(markdown) {
  return markdown
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, ' $1 ')
    .replace(/<[^>]{0,500}>|https?:\/\/\S+|\{[%{][\s\S]{0,300}?[%}]\}|[#*_`>|~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
