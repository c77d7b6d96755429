import { type Grid, grid } from './grid';
import type { ResourceRow } from './row';

const STRANGERS = 'anonymous,suspended,unconfirmed,pending';
const WRITERS = 'script,author,coAuthor';
const MODERATORS = 'moderator,admin';

/** Search brings what is published and current; of what was withdrawn since it was indexed, only what one may still see. */
const FOUND = grid(`
              ${STRANGERS}  member  ${WRITERS}  ${MODERATORS}
  draft       -             -       -           -
  network     -             ok      ok          ok
  public      ok            ok      ok          ok
  archived    -             -       -           -
  obsolete    -             -       -           -
  authorGone  -             ok      ok          ok
  stale       -             -       ok          ok
`);

/** The same for what the engine answers by itself, until it hears of the withdrawal: nothing but numbers. */
const COUNTED: Grid = Object.fromEntries(Object.entries(FOUND).filter(([state]) => state !== 'stale'));

/** Whether it comes among the nearest depends on its words: only what must not come is asserted. */
const HIDDEN: Grid = Object.fromEntries(
  Object.entries(FOUND)
    .map(
      ([state, answers]) => [state, Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer === '-'))] as const,
    )
    .filter(([, answers]) => Object.keys(answers).length > 0),
);

const words: ResourceRow['variables'] = ({ thing }) => ({ query: thing.word });
const holds: NonNullable<ResourceRow['found']> = (data, { thing }) => JSON.stringify(data).includes(thing.id);

export const searchRows: ResourceRow[] = [
  {
    operation: 'search',
    document:
      'query($query: String!) { search(query: $query) { edges { node { id title } } weakMatches { node { id title } } } }',
    variables: words,
    found: holds,
    grid: FOUND,
  },
  {
    operation: 'search',
    door: 'whole texts and extracts',
    document:
      'query($query: String!) { search(query: $query) { edges { extract node { id ... on Practice { body { source } } } } } }',
    variables: words,
    found: holds,
    grid: FOUND,
  },
  {
    operation: 'search',
    door: 'everything, newest first',
    document: '{ search(query: "", first: 100) { edges { node { id } } } }',
    variables: () => ({}),
    found: holds,
    grid: FOUND,
  },
  {
    operation: 'search',
    door: 'counts',
    document: 'query($query: String!) { search(query: $query) { totalCount facets { values { count } } } }',
    variables: words,
    found: ({ search }) => search.totalCount > 0 || search.facets.some(({ values }: { values: unknown[] }) => values.length > 0),
    grid: COUNTED,
  },
  {
    operation: 'suggestions',
    document: 'query($query: String!) { suggestions(query: $query) { id title } }',
    variables: ({ thing }) => ({ query: thing.word.slice(0, 5) }),
    found: holds,
    grid: FOUND,
  },
  {
    operation: 'resource',
    door: 'Resource.similar',
    document: 'query($slug: String!) { resource(slug: $slug) { similar(first: 10) { id title } } }',
    variables: ({ bench }) => ({ slug: bench.plain.slug }),
    found: holds,
    grid: HIDDEN,
  },
];
