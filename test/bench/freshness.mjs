import { ask } from './answers.mjs';
import { request, secretOf } from './requests.mjs';
import { settings } from './settings.mjs';
import { percentile } from './statistics.mjs';

const DRAFT = 'mutation Draft($input: DraftPracticeInput!) { draftPractice(input: $input) { id } }';
const PUBLISH = 'mutation Publish($input: PublishResourceInput!) { publishResource(input: $input) { id } }';
const FIND =
  'query Find($query: String!) { search(query: $query, first: 5) { edges { node { id } } weakMatches { node { id } } } }';
const LONGEST = 30_000;

/** ms between sending `publishResource` and the search finding it, through the API, several people publishing at once. */
export async function publishToFindable(server) {
  const delays = [];
  const publisher = async (_, lane) => {
    for (let i = lane; i < settings.publishes; i += settings.publishers) delays.push(await oneDelay(server, i));
  };
  await Promise.all(Array.from({ length: settings.publishers }, publisher));
  return { p50: percentile(delays, 0.5), p95: percentile(delays, 0.95) };
}

async function oneDelay(server, index) {
  const word = unheardOf(index);
  const secret = secretOf(1 + index);
  const content = { title: `Essai ${word}`, summary: 'Une fiche du banc d’essai.', themes: ['billetterie'], outcome: 'reussi' };
  const { draftPractice } = await ask(server, request('Draft', { input: { content, visibility: 'PUBLIC' } }, secret, DRAFT));
  const startedAt = performance.now();
  await ask(server, request('Publish', { input: { id: draftPractice.id } }, secret, PUBLISH));
  while (performance.now() - startedAt < LONGEST) {
    const { search } = await ask(server, request('Find', { query: word }, undefined, FIND));
    if ([...search.edges, ...search.weakMatches].some(({ node }) => node.id === draftPractice.id))
      return performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`« ${word} » was not found ${LONGEST / 1000} s after it was published`);
}

/** A word of its own for each number, that one can pronounce. */
function unheardOf(index) {
  const syllables = ['ba', 'ki', 'dro', 'fu', 'gne', 'hy', 'jo', 'lwa', 'mi', 'xu', 'po', 'rze', 'sti', 'vo', 'wy', 'zan'];
  const spread = (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return [...spread.slice(0, 6)].map((digit) => syllables[parseInt(digit, 16)]).join('');
}

/** How much longer our search takes than the engine alone for the same query, one at a time: the median of each, in ms. */
export async function searchOverhead(server, stand, requests, recorded) {
  const [ours, engine] = [[], []];
  for (const one of requests.slice(0, 200)) {
    ours.push(await timed(() => ask(server, one)));
    engine.push(await timed(() => askEngine(stand.meili, recorded[JSON.parse(one.body).variables.query])));
  }
  return { ours: percentile(ours, 0.5), engine: percentile(engine, 0.5) };
}

async function askEngine({ url, key }, asked) {
  // a compressed answer would take 40 ms longer
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'accept-encoding': 'identity' };
  for (const { path, body } of asked) await (await fetch(url + path, { method: 'POST', headers, body })).json();
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
