import { createHash } from 'node:crypto';
import { oneOf, randomFrom } from './random.mjs';
import { settings } from './settings.mjs';
import { NOUNS } from './text.mjs';

const CARD = `__typename id kind slug title summary publishedAt author { id name } themes { code label } triedCount commentCount
  ratings { count useful { mean } } ... on Practice { outcome { code label } } ... on Tool { format { code label } }`;

const LIST = `query W1($first: Int!, $after: String) {
  resources(first: $first, after: $after) { edges { node { ${CARD} } } pageInfo { hasNextPage endCursor } }
}`;
const PAGE = `query W2($slug: String!) {
  resource(slug: $slug) { ${CARD} body { html } comments(first: 20) { edges { node { id createdAt text { html } author { id name } } } } }
}`;
const SEARCH = `query W3($query: String!) {
  search(query: $query, first: 20) { edges { node { ... on Resource { ${CARD} } } } facets { name values { code count } } }
}`;
const RATE = `mutation W4($input: RateResourceInput!) {
  rateResource(input: $input) { ratings { count useful { mean count } } viewerRating { clear useful } }
}`;

/** What is asked of both servers, and what it stands for. */
export const WORKLOADS = {
  W1: { title: 'W1 list of 20 cards', document: LIST },
  W2: { title: 'W2 page and 20 comments', document: PAGE },
  W3: { title: 'W3 search with a typo', document: SEARCH },
  W4: { title: 'W4 rate', document: RATE },
};

export const idOf = (prefix, n) => `${prefix}_${n.toString(16).padStart(26, '0')}`;
/** The secret of member n's session, as library.sql makes it. */
export const secretOf = (n) => createHash('sha256').update(`banc ${n}`).digest('base64url');

/** The requests of every workload, the same at every run. */
export async function requestsOf(client) {
  const { rows } = await client.query('select id, published_at from card order by published_at desc, id desc');
  const cursors = rows.map(({ id, published_at: at }) => Buffer.from(`${at.getTime()}:${id}`).toString('base64url'));
  const random = randomFrom(7);
  const many = (make) => Array.from({ length: settings.requests }, (_, i) => make(i));
  return {
    // half first pages, half anywhere in the list
    W1: many((i) => request('W1', { first: 20, ...(i % 2 && { after: oneOf(cursors, random) }) })),
    // what is read is mostly what is popular
    W2: many(() => request('W2', { slug: `fiche-${1 + Math.floor(settings.resources * random() ** 2)}` })),
    W3: many(() => request('W3', { query: random() < 0.5 ? typo(random) : `${typo(random)} ${oneOf(NOUNS, random)}` })),
    W4: many(() => rating(random)),
  };
}

function rating(random) {
  const resource = 1 + Math.floor(settings.resources * random());
  const author = 1 + ((resource * 31) % settings.members);
  const member = 1 + ((author + Math.floor((settings.members - 1) * random())) % settings.members); // nobody rates their own
  const [clear, useful] = [1 + Math.floor(4 * random()), 1 + Math.floor(4 * random())];
  return request('W4', { input: { resourceId: idOf('res', resource), clear, useful } }, secretOf(member));
}

/** A word with a letter missing, or two that changed places. */
function typo(random) {
  const word = oneOf(NOUNS, random);
  const at = 1 + Math.floor(random() * (word.length - 2));
  if (random() < 0.5) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

export function request(operationName, variables, secret, document = WORKLOADS[operationName].document) {
  const headers = { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) };
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ operationName, query: document, variables }) };
}
