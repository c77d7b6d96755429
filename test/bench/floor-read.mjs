import { rowsOf } from './floor-database.mjs';

const AT = (column) => `(extract(epoch from ${column}) * 1000)::int8`;
const CARD = `c.id, c.kind, c.slug, c.title, c.summary, ${AT('c.published_at')}, c.author_ids[1], m.name, c.themes, c.tried_count, c.comment_count,
  c.rating_count, c.useful_count, c.useful_sum, coalesce(c.outcome, c.format)`;
const FROM = 'from card c left join member m on m.id = c.author_ids[1]';
const PUBLIC = `c.status = 'PUBLISHED' and c.visibility = 'PUBLIC'`;
const NEWEST = 'order by c.published_at desc, c.id desc limit $1';
const LIST = `select ${CARD} ${FROM} where ${PUBLIC} ${NEWEST}`;
const LIST_AFTER = `select ${CARD} ${FROM} where ${PUBLIC} and (c.published_at, c.id) < ($2::timestamptz, $3) ${NEWEST}`;
const COMMENTS = `select json_agg(json_build_array(o.id, ${AT('o.created_at')}, o.html, o.author_id, a.name)) from (
  select * from comment where resource_id = c.id and root_id is null order by created_at, id limit 20) o left join member a on a.id = o.author_id`;
const PAGE = `select ${CARD}, r.html -> 'body' ->> 0, (${COMMENTS}) ${FROM} join resource r on r.id = c.id where r.slug = $1 and ${PUBLIC}`;

const terms = new Map();

/** The pick-lists, kept in memory as our server does. */
export async function openFloor() {
  for (const [vocabulary, code, label] of await rowsOf('terms', `select vocabulary, code, label ->> 'fr' from term`)) {
    terms.set(`${vocabulary}:${code}`, { code, label });
  }
}

export async function listOnFloor({ first, after }) {
  const rows = await (after
    ? rowsOf('list.after', LIST_AFTER, [first + 1, ...keysetOf(after)])
    : rowsOf('list', LIST, [first + 1]));
  const edges = rows.slice(0, first).map((row) => ({ node: cardOf(row) }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.length > 0 ? cursorOf(rows[edges.length - 1]) : null };
  return JSON.stringify({ data: { resources: { edges, pageInfo } } });
}

export async function pageOnFloor({ slug }) {
  const [row] = await rowsOf('page', PAGE, [slug]);
  if (!row) return '{"data":{"resource":null}}';
  const [html, comments] = row.slice(15);
  const edges = (comments ?? []).map(commentOf);
  return JSON.stringify({ data: { resource: { ...cardOf(row), body: { html }, comments: { edges } } } });
}

function cardOf(row) {
  const [id, kind, slug, title, summary, at, authorId, name, themes, triedCount, commentCount, count, answers, sum, code] = row;
  const card = {
    __typename: kind === 'TOOL' ? 'Tool' : 'Practice',
    id,
    kind,
    slug,
    title,
    summary,
    publishedAt: new Date(at).toISOString(),
    author: name === null ? null : { id: authorId, name },
    themes: termsOf('theme', themes),
    triedCount,
    commentCount,
    ratings: { count, useful: { mean: answers >= 3 ? Math.round((sum / answers) * 100) / 100 : null } },
  };
  if (kind === 'TOOL') card.format = terms.get(`toolFormat:${code}`);
  else card.outcome = terms.get(`outcome:${code}`);
  return card;
}

function termsOf(vocabulary, list) {
  return list
    .slice(1, -1)
    .split(',')
    .map((code) => terms.get(`${vocabulary}:${code}`));
}

function commentOf([id, at, html, authorId, name]) {
  return {
    node: { id, createdAt: new Date(at).toISOString(), text: { html }, author: name === null ? null : { id: authorId, name } },
  };
}

function keysetOf(cursor) {
  const [at, id] = Buffer.from(cursor, 'base64url').toString('latin1').split(':');
  return [new Date(Number(at)), id];
}

const cursorOf = ([id, , , , , at]) => Buffer.from(`${at}:${id}`).toString('base64url');
