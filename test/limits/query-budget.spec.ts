import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SearchIndexer } from '@servante/search';
import { statementsOf } from '../support/count-statements';
import { crowd, type Person } from '../support/people';
import { practice } from '../support/practice';
import { type TestServer, testServer } from '../support/test-server';

const ROWS = 100;
let server: TestServer;
let reader: Person;

/** Each resource has its own authors, links, logbook, revisions, comments and adoptions: nothing is shared by chance. */
const LIFE = [
  `insert into resource_link (id, from_id, to_id, type, created_by)
   select 'lnk_' || r.id, r.id, lag(r.id, 1, max) over (order by r.id), 'COMPLEMENTS', r.author_ids[1] from resource r, (select max(id) from resource) m(max)`,
  `insert into logbook_entry (id, resource_id, author_id, happened_on, text, html) select 'log_' || id, id, author_ids[1], '2026-01-02', 'x', 'x' from resource`,
  `insert into revision (id, resource_id, version, author_id, content) select id || '.2', id, 2, author_ids[1], content || '{"means": "x"}' from resource`,
  `insert into comment (id, resource_id, author_id, text, html) select 'com_' || id, id, author_ids[1], 'x', 'x' from resource`,
  `insert into comment (id, resource_id, author_id, text, html, parent_id, root_id) select 'ans_' || id, id, author_ids[1], 'x', 'x', 'com_' || id, 'com_' || id from resource`,
  `insert into adoption (id, resource_id, author_id, kind, time_spent) select 'adp_' || id, id, author_ids[1], 'adapte', 'e_1_3_jours' from resource`,
];

beforeAll(async () => {
  server = await testServer({ worker: false, meili: true });
  const people = await crowd(server, ROWS + 10);
  reader = people[0] as Person;
  for (const author of people) await practice(server, author, { title: `Covoiturage de ${author.name}` });
  for (const statement of LIFE) await server.db.queryUnnamed(statement);
  await server.app.get(SearchIndexer).reindex();
}, 120_000);
afterAll(() => server.close());

const resources = (fields: string) => `query($first: Int!) { list: resources(first: $first) { edges { node { ${fields} } } } }`;
const filtered = (fields: string) =>
  `query($first: Int!) { list: resources(first: $first, filter: { kind: PRACTICE }) { edges { node { ${fields} } } } }`;
const members = (fields: string) => `query($first: Int!) { list: members(first: $first) { edges { node { ${fields} } } } }`;
const search = (fields: string) =>
  `query($first: Int!) { list: search(query: "covoiturage", first: $first) { edges { node { ${fields} } } } }`;

describe.each([
  ['cards', resources('title author { name initials } themes { label } ratings { count } url viewerCan { revise }')],
  ['cards, filtered', filtered('title author { name }')],
  ['cards with their authors’ profiles', resources('title author { profile { bio } } authors { name profile { bio } }')],
  ['texts', resources('body { html } tags hints { field } attribution { text }')],
  ['links', resources('links { type resource { title author { name } } }')],
  ['logbook', resources('logbook { text { html } author { name profile { bio } } }')],
  ['revisions', resources('revisions(first: 1) { edges { node { version author { name } changes { field } } } }')],
  [
    'comments',
    resources(
      'comments(first: 2) { edges { node { url author { name } replyCount replies { author { name } } viewerCan { delete } } } }',
    ),
  ],
  ['adoptions', resources('adoptions(first: 2) { edges { node { author { name } kind { label } } } }')],
  ['figures', resources('ratings { count } ratingSpread { clear } effortReported { announced { label } } viewerRating { id }')],
  ['similar resources', resources('similar(first: 2) { title author { name } }')],
  ['members', members('name initials profile { bio professions { label } }')],
  ['members with what they sign', members('name resources(first: 2) { edges { node { title author { name } } } }')],
  ['members with the texts they sign', members('resources(first: 1) { edges { node { body { html } } } }')],
  ['a search', search('title ... on Resource { author { name } }')],
  [
    'a search with its texts',
    search('... on Resource { body { html } authors { name } comments(first: 1) { edges { cursor } } }'),
  ],
])('%s', (_, query) => {
  test('cost as many statements for one row as for twenty and for a hundred', async () => {
    const names = async (first: number) => {
      let rows = 0;
      const statements = await statementsOf(async () => {
        const { data, errors } = await server.gql(query, { first }, reader.token);
        expect(errors).toBeUndefined();
        rows = data.list.edges.length;
      });
      expect(rows).toBe(first);
      return statements.map((statement) => statement.replace(/\s+/g, ' ').slice(0, 80));
    };
    await names(2); // vocabularies and the words of the search are read once
    const one = await names(1);
    expect(one.length).toBeLessThan(10);
    expect((await names(20)).length).toBe(one.length);
    expect((await names(ROWS)).length).toBe(one.length);
  });
});
