import { type Grid, grid } from './grid';
import { mutationOf, OUTSIDERS, type ResourceRow } from './row';

// what hangs on each resource was written by `member`: the authors of the resource are strangers to it
const STRANGERS = 'anonymous,suspended,unconfirmed,pending';
const WRITERS = 'script,author,coAuthor';
const AUTHORS = 'author,coAuthor';
const MODERATORS = 'moderator,admin';

/** Feedback is seen by those who see its resource, its own author included. */
const SEES = grid(`
              ${STRANGERS}  member  ${WRITERS}  ${MODERATORS}
  network     -             ok      ok          ok
  public      ok            ok      ok          ok
  archived    -             -       ok          ok
  obsolete    -             ok      ok          ok
  authorGone  -             ok      ok          ok
`);

/** A rating is its author's business; only the summary is shown. */
const SEES_OWN_RATING = grid(`
              ${STRANGERS},${WRITERS},${MODERATORS}  member
  network     -                                      ok
  public      -                                      ok
  archived    -                                      ok
  obsolete    -                                      ok
  authorGone  -                                      ok
`);

const COMMENTS = grid(
  `
              member     ${AUTHORS}   ${MODERATORS}
  draft       NOT_FOUND  WRONG_STATE  NOT_FOUND
  network     ok         ok           ok
  public      ok         ok           ok
  archived    NOT_FOUND  WRONG_STATE  WRONG_STATE
  obsolete    ok         ok           ok
  authorGone  ok         ok           ok
`,
  OUTSIDERS,
);

/** Nobody rates, nor reports having taken up, what they sign. */
const JUDGES = grid(
  `
              member     ${AUTHORS}    ${MODERATORS}
  draft       NOT_FOUND  OWN_RESOURCE  NOT_FOUND
  network     ok         OWN_RESOURCE  ok
  public      ok         OWN_RESOURCE  ok
  archived    NOT_FOUND  OWN_RESOURCE  WRONG_STATE
  obsolete    ok         OWN_RESOURCE  ok
  authorGone  ok         ok            ok
`,
  OUTSIDERS,
);

const WITHDRAWS_RATING = grid(
  `
              member  ${AUTHORS},${MODERATORS}
  network     ok      NOT_FOUND
  public      ok      NOT_FOUND
  archived    ok      NOT_FOUND
  obsolete    ok      NOT_FOUND
  authorGone  ok      NOT_FOUND
`,
  OUTSIDERS,
);

const REVISES_OWN = grid(
  `
              member     ${AUTHORS},${MODERATORS}
  network     ok         FORBIDDEN
  public      ok         FORBIDDEN
  archived    NOT_FOUND  FORBIDDEN
  obsolete    ok         FORBIDDEN
  authorGone  ok         FORBIDDEN
`,
  OUTSIDERS,
);

const TAKES_AWAY = grid(
  `
              member     ${AUTHORS}  ${MODERATORS}
  network     ok         FORBIDDEN   ok
  public      ok         FORBIDDEN   ok
  archived    NOT_FOUND  FORBIDDEN   ok
  obsolete    ok         FORBIDDEN   ok
  authorGone  ok         FORBIDDEN   ok
`,
  OUTSIDERS,
);

export const feedbackRows: ResourceRow[] = [
  node('comment', 'Comment', 'comment', SEES),
  node('adoption', 'Adoption', 'adoption', SEES),
  node('rating', 'Rating', 'rating', SEES_OWN_RATING),
  list('comments'),
  list('adoptions'),
  verb('addComment', '{ id }', ({ thing }) => ({ resourceId: thing.id, text: 'Merci du partage.' }), COMMENTS),
  verb('reviseComment', '{ id }', ({ thing }) => ({ id: thing.parts.comment, text: 'Corrigé.' }), REVISES_OWN),
  verb('deleteComment', '{ id }', ({ thing }) => ({ id: thing.parts.comment }), TAKES_AWAY),
  verb('rateResource', '{ ratings { count } }', ({ thing }) => ({ resourceId: thing.id, useful: 3 }), JUDGES),
  verb('withdrawRating', '{ ratings { count } }', ({ thing }) => ({ resourceId: thing.id }), WITHDRAWS_RATING),
  verb('addAdoption', '{ id }', ({ thing }) => ({ resourceId: thing.id, kind: 'adapte' }), JUDGES),
  verb('reviseAdoption', '{ id }', ({ thing }) => ({ id: thing.parts.adoption, story: 'En deux saisons.' }), REVISES_OWN),
  verb('deleteAdoption', '', ({ thing }) => ({ id: thing.parts.adoption }), TAKES_AWAY),
];

function node(door: string, type: string, part: string, whole: Grid): ResourceRow {
  const document = `query($id: ID!) { node(id: $id) { __typename id } }`;
  const variables: ResourceRow['variables'] = ({ thing }) => ({ id: thing.parts[part] });
  return { operation: 'node', door, document, variables, found: (data) => data.node?.__typename === type, grid: whole };
}

/** Through the page of the resource. */
function list(field: string): ResourceRow {
  const document = `query($slug: String!) { resource(slug: $slug) { ${field} { edges { node { id } } } } }`;
  const variables: ResourceRow['variables'] = ({ thing }) => ({ slug: thing.slug });
  const found: ResourceRow['found'] = (data) => data.resource?.[field].edges.length > 0;
  return { operation: 'resource', door: `Resource.${field}`, document, variables, found, grid: SEES };
}

function verb(operation: string, selection: string, input: ResourceRow['variables'], whole: Grid): ResourceRow {
  const variables: ResourceRow['variables'] = async (attempt) => ({ input: await input(attempt) });
  return { operation, document: mutationOf(operation, selection), variables, grid: whole };
}
