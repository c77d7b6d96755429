// node test/relevance/run.mjs : relevance of both engines on the open corpus, imported and searched through our own API.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../apps/servante/build.mjs';
import { corporaFolder, corpusFiles, measure, printMeasure } from './relevance.mjs';

const QUERY = `query($query: String!) { search(query: $query, first: 20) {
  edges { node { ... on Resource { externalId } } } weakMatches { node { ... on Resource { externalId } } } } }`;

const folder = corporaFolder();
if (!folder) process.exit(1);
const out = path.resolve(import.meta.dirname, '../../dist/relevance');
await build(out);
const built = (file) => import(pathToFileURL(path.join(out, file)).href);
await import('reflect-metadata');
const { startPostgres, startMeilisearch } = await built('libs/embedded/src/index.js');
const { openLibrary } = await built('apps/api/src/open-library.js');
const { httpServer } = await built('apps/api/src/http-server.js');
const { ImportLibrary } = await built('libs/interchange/src/index.js');
const { SearchIndexer } = await built('libs/search/src/index.js');

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'servante-relevance-'));
fs.chmodSync(data, 0o755);
const say = (sentence) => console.error(sentence);
const postgres = await startPostgres(data, { password: 'test', settings: { fsync: 'off' }, say });
const meili = await startMeilisearch(data, { key: 'a-key-for-relevance', say });
const db = await openLibrary(postgres.url);

for (const [name, engine] of [
  ['Meilisearch', meili],
  ['PostgreSQL', null],
]) {
  if (name === 'Meilisearch' && !meili) continue;
  const app = await serve(engine && { url: engine.url, key: engine.key });
  const started = performance.now();
  for (const file of corpusFiles(folder)) await app.get(ImportLibrary, { strict: false }).importFile(file);
  await app.get(SearchIndexer).reindex();
  say(`${name}: corpus imported and indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const ask = async (text) => answered(await post(await app.getUrl(), { query: QUERY, variables: { query: text } }));
  await measure(folder, ask); // warm
  printMeasure(name, await measure(folder, ask));
  await app.close();
}
await db.dataSource.destroy();
await Promise.all([postgres.stop(), meili?.stop()]);
fs.rmSync(data, { recursive: true, force: true });
process.exit();

async function serve(engine) {
  const search = { meili: engine, secret: 'relevance' };
  const app = await httpServer({ db, site: 'http://localhost', send: null, search, trustProxy: false, isDevelopment: false });
  await app.listen(0, '127.0.0.1');
  return app;
}

async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

function answered({ data, errors }) {
  if (errors) throw new Error(JSON.stringify(errors));
  const ids = (edges) => edges.map(({ node }) => node.externalId);
  return { edges: ids(data.search.edges), weak: ids(data.search.weakMatches) };
}
