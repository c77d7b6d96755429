import { grid, only } from './grid';
import { mutationOf, OUTSIDERS, type ResourceRow } from './row';
import { copyOf } from './thing';
import { NEVER_PUBLISHED } from './things';

const STRANGERS = 'anonymous,suspended,unconfirmed,pending';
const WRITERS = 'script,author,coAuthor';
const MODERATORS = 'moderator,admin';

/** Drafts between their authors, archives with moderators, the rest for whom it is meant. */
const SEES = grid(`
              ${STRANGERS}  member  ${WRITERS}  ${MODERATORS}
  draft       -             -       ok          -
  network     -             ok      ok          ok
  public      ok            ok      ok          ok
  archived    -             -       ok          ok
  obsolete    -             ok      ok          ok
  authorGone  -             ok      ok          ok
`);

/** Lists show what is published, unless another state is asked for. */
const LISTED = grid(`
              ${STRANGERS}  member  ${WRITERS}  ${MODERATORS}
  draft       -             -       -           -
  network     -             ok      ok          ok
  public      ok            ok      ok          ok
  archived    -             -       -           -
  obsolete    -             -       -           -
  authorGone  -             ok      ok          ok
`);

/** What was written before the first publication stays with those who may revise. */
const SEES_EARLIER_TEXT = grid(`
              ${STRANGERS}  member  ${WRITERS}  ${MODERATORS}
  draft       -             -       ok          -
  network     -             -       ok          ok
  public      -             -       ok          ok
  archived    -             -       ok          ok
  obsolete    -             -       ok          ok
  authorGone  -             -       -           ok
`);

const REVISES = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  ok               NOT_FOUND
  network     FORBIDDEN  ok               ok
  public      FORBIDDEN  ok               ok
  archived    NOT_FOUND  ok               ok
  obsolete    FORBIDDEN  ok               ok
  authorGone  FORBIDDEN  FORBIDDEN        ok
`,
  OUTSIDERS,
);

const PUBLISHES = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  ok               NOT_FOUND
  network     FORBIDDEN  WRONG_STATE      WRONG_STATE
  public      FORBIDDEN  WRONG_STATE      WRONG_STATE
  archived    NOT_FOUND  ok               ok
  obsolete    FORBIDDEN  ok               ok
  authorGone  FORBIDDEN  FORBIDDEN        WRONG_STATE
`,
  OUTSIDERS,
);

const WITHDRAWS = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  WRONG_STATE      NOT_FOUND
  network     FORBIDDEN  ok               ok
  public      FORBIDDEN  ok               ok
  archived    NOT_FOUND  WRONG_STATE      WRONG_STATE
  obsolete    FORBIDDEN  ok               ok
  authorGone  FORBIDDEN  FORBIDDEN        ok
`,
  OUTSIDERS,
);

const DECLARES_OBSOLETE = {
  ...WITHDRAWS,
  ...grid(
    `
              member     author,coAuthor  ${MODERATORS}
  obsolete    FORBIDDEN  WRONG_STATE      WRONG_STATE
`,
    OUTSIDERS,
  ),
};

const DELETES = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  ok               NOT_FOUND
  network     FORBIDDEN  FORBIDDEN        FORBIDDEN
  public      FORBIDDEN  FORBIDDEN        FORBIDDEN
  archived    NOT_FOUND  FORBIDDEN        FORBIDDEN
  obsolete    FORBIDDEN  FORBIDDEN        FORBIDDEN
  authorGone  FORBIDDEN  FORBIDDEN        FORBIDDEN
`,
  OUTSIDERS,
);

/** Co-authors are the authors' business. */
const NAMES_CO_AUTHORS = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  ok               NOT_FOUND
  network     FORBIDDEN  ok               FORBIDDEN
  public      FORBIDDEN  ok               FORBIDDEN
  archived    NOT_FOUND  ok               FORBIDDEN
  obsolete    FORBIDDEN  ok               FORBIDDEN
  authorGone  FORBIDDEN  FORBIDDEN        FORBIDDEN
`,
  OUTSIDERS,
);

/** From one's own resource to the thing: what one cannot see cannot be pointed at. */
const POINTS_TO = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  ok               NOT_FOUND
  network     ok         ok               ok
  public      ok         ok               ok
  archived    NOT_FOUND  ok               ok
  obsolete    ok         ok               ok
  authorGone  ok         ok               ok
`,
  OUTSIDERS,
);

/** Only what is published takes the place of another. */
const TAKES_THE_PLACE = grid(
  `
              member     author,coAuthor  ${MODERATORS}
  draft       NOT_FOUND  NOT_FOUND        NOT_FOUND
  network     ok         ok               ok
  public      ok         ok               ok
  archived    NOT_FOUND  NOT_FOUND        NOT_FOUND
  obsolete    NOT_FOUND  NOT_FOUND        NOT_FOUND
  authorGone  ok         ok               ok
`,
  OUTSIDERS,
);

const WRITES = grid(
  `
              member,author,coAuthor,${MODERATORS}
  new         ok
`,
  OUTSIDERS,
);

type Found = NonNullable<ResourceRow['found']>;
type Variables = ResourceRow['variables'];

const byId: Variables = ({ thing }) => ({ id: thing.id });
const inList: (list: string) => Found =
  (list) =>
  (data, { thing }) =>
    data[list].edges.some(({ node }: { node: { id: string } }) => node.id === thing.id);
const node = (door: string, type: string, part: string, whole = SEES): ResourceRow => ({
  operation: 'node',
  door,
  document: `query($id: ID!) { node(id: $id) { __typename id ... on ${type} { id } } }`,
  variables: ({ thing }) => ({ id: thing.parts[part] ?? thing.id }),
  found: (data) => data.node?.__typename === type,
  grid: whole,
});

const doors: ResourceRow[] = [
  {
    operation: 'resource',
    document: 'query($slug: String!) { resource(slug: $slug) { id title summary } }',
    variables: ({ thing }) => ({ slug: thing.slug }),
    grid: SEES,
  },
  {
    operation: 'resources',
    document: '{ resources(first: 100) { edges { node { id } } } }',
    variables: () => ({}),
    found: inList('resources'),
    grid: LISTED,
  },
  {
    operation: 'resources',
    door: 'whole texts',
    document: '{ resources(first: 20) { edges { node { id body { source } } } } }',
    variables: () => ({}),
    found: inList('resources'),
    grid: LISTED,
  },
  {
    operation: 'resources',
    door: 'filtered by state',
    document: 'query($status: ResourceStatus) { resources(first: 100, filter: { status: $status }) { edges { node { id } } } }',
    variables: ({ thing }) => ({ status: thing.status }),
    found: inList('resources'),
    grid: SEES,
  },
  {
    operation: 'resources',
    door: 'filtered by author',
    document:
      'query($authorId: ID, $status: ResourceStatus) { resources(filter: { authorId: $authorId, status: $status, themes: ["publics"] }) { edges { node { id } } } }',
    variables: ({ thing, bench }) => ({ status: thing.status, authorId: bench.is('author').id }),
    found: inList('resources'),
    grid: only(['draft', 'network', 'public', 'archived', 'obsolete'], SEES),
  },
  {
    operation: 'member',
    door: 'Member.resources',
    document:
      'query($id: ID!, $status: ResourceStatus!) { member(id: $id) { resources(status: $status) { edges { node { id } } } } }',
    variables: ({ thing, bench }) => ({ id: bench.is('author').id, status: thing.status }),
    found: (data, attempt) => inList('resources')(data.member, attempt),
    grid: only(['draft', 'network', 'public', 'archived', 'obsolete'], SEES),
  },
  node('practice', 'Practice', ''),
  node('revision', 'Revision', 'revision'),
  node('logbook entry', 'LogbookEntry', 'logbookEntry'),
  node('link from it', 'ResourceLink', 'linkOut'),
  node('link to it', 'ResourceLink', 'linkIn'),
  node('revision before publication', 'Revision', 'firstRevision', SEES_EARLIER_TEXT),
  {
    operation: 'node',
    door: 'difference with the text before publication',
    document: 'query($id: ID!) { node(id: $id) { ... on Revision { changes(since: 1) { before after parts { text } } } } }',
    variables: ({ thing }) => ({ id: thing.parts.revision }),
    found: (data) => JSON.stringify(data).includes(NEVER_PUBLISHED),
    grid: SEES_EARLIER_TEXT,
  },
  {
    operation: 'resource',
    door: 'Resource.revisions, the text before publication',
    document:
      'query($slug: String!) { resource(slug: $slug) { revisions(first: 10) { edges { node { id changes { before after } } } } } }',
    variables: ({ thing }) => ({ slug: thing.slug }),
    found: (data) => JSON.stringify(data).includes(NEVER_PUBLISHED),
    grid: SEES_EARLIER_TEXT,
  },
  {
    operation: 'resource',
    door: 'Resource.links, from a public one',
    document: 'query($slug: String!) { resource(slug: $slug) { links { linkId resource { id title } } } }',
    variables: ({ bench }) => ({ slug: bench.witness.slug }),
    found: (data, { thing }) =>
      JSON.stringify(data).includes(thing.id) || JSON.stringify(data).includes(thing.parts.linkIn ?? ''),
    grid: SEES,
  },
];

const content = { title: 'Un titre changé' };
const day = '2026-02-03';
/** A public resource that `me` signs. */
const own = async ({ bench, me }: Parameters<Variables>[0]): Promise<string> => {
  const { id } = await copyOf(bench.plain, bench.db);
  for (const table of ['resource', 'card']) {
    await bench.db.queryUnnamed(`update ${table} set author_ids = $2 where id = $1`, [id, me ? [me.id] : []]);
  }
  return id;
};

/** A tool in the same state. */
const asTool = async ({ bench, thing }: Parameters<Variables>[0]): Promise<string> => {
  const { id } = await copyOf(thing, bench.db);
  for (const table of ['resource', 'card']) await bench.db.queryUnnamed(`update ${table} set kind = 'TOOL' where id = $1`, [id]);
  await bench.db.queryUnnamed(`update resource set content = content || '{"format": "logiciel"}' where id = $1`, [id]);
  return id;
};

const verbs: ResourceRow[] = [
  ...(
    [
      ['draftPractice', { ...content, outcome: 'reussi' }],
      ['draftTool', content],
    ] as const
  ).map(([operation, text]) => ({
    operation,
    document: mutationOf(operation, '{ id }'),
    variables: () => ({ input: { content: text } }),
    grid: WRITES,
  })),
  verb('revisePractice', '{ id }', ({ thing }) => ({ id: thing.id, version: thing.version, content }), REVISES),
  verb(
    'reviseTool',
    '{ id }',
    async (attempt) => ({ id: await asTool(attempt), version: attempt.thing.version, content }),
    REVISES,
  ),
  verb('restoreRevision', '{ id }', ({ thing }) => ({ id: thing.id, restore: 1, version: thing.version }), REVISES),
  verb('publishResource', '{ id }', byId, PUBLISHES),
  verb('archiveResource', '{ id }', byId, WITHDRAWS),
  verb('declareObsolete', '{ id }', byId, DECLARES_OBSOLETE),
  verb('replaceResource', '{ id }', ({ thing, bench }) => ({ id: thing.id, byId: bench.witness.id }), WITHDRAWS),
  verb(
    'replaceResource',
    '{ id }',
    async (attempt) => ({ id: await own(attempt), byId: attempt.thing.id }),
    TAKES_THE_PLACE,
    'by the thing',
  ),
  verb('changeVisibility', '{ id }', ({ thing }) => ({ id: thing.id, visibility: 'PUBLIC' }), REVISES),
  verb('deleteDraft', '', byId, DELETES),
  verb('nameCoAuthor', '{ id }', ({ thing, bench }) => ({ id: thing.id, memberId: bench.bystander.id }), NAMES_CO_AUTHORS),
  verb('removeCoAuthor', '', ({ thing, bench }) => ({ id: thing.id, memberId: bench.is('coAuthor').id }), NAMES_CO_AUTHORS),
  verb(
    'addLogbookEntry',
    '{ id }',
    ({ thing }) => ({ resourceId: thing.id, happenedOn: day, text: 'Encore un essai.' }),
    REVISES,
  ),
  verb(
    'reviseLogbookEntry',
    '{ id }',
    ({ thing }) => ({ id: thing.parts.logbookEntry, happenedOn: day, text: 'Corrigé.' }),
    REVISES,
  ),
  verb('deleteLogbookEntry', '', ({ thing }) => ({ id: thing.parts.logbookEntry }), REVISES),
  verb(
    'linkResources',
    '{ id }',
    ({ thing, bench }) => ({ fromId: thing.id, toId: bench.witness.id, type: 'ADAPTED_FROM' }),
    REVISES,
  ),
  verb(
    'linkResources',
    '{ id }',
    async (attempt) => ({ fromId: await own(attempt), toId: attempt.thing.id, type: 'COMPLEMENTS' }),
    POINTS_TO,
    'to the thing',
  ),
  verb('unlinkResources', '', ({ thing }) => ({ id: thing.parts.linkOut }), REVISES),
];

export const resourceRows = [...doors, ...verbs];

function verb(operation: string, selection: string, input: Variables, whole: ResourceRow['grid'], door?: string): ResourceRow {
  const variables: Variables = async (attempt) => ({ input: await input(attempt) });
  return { operation, door, document: mutationOf(operation, selection), variables, grid: whole };
}
