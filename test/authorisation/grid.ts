/** Everyone who may come to the door. `script` holds a personal token of the author that may only read. */
export const VIEWERS = [
  ...(['anonymous', 'suspended', 'unconfirmed', 'pending', 'script'] as const),
  ...(['member', 'author', 'coAuthor', 'moderator', 'admin'] as const),
];
export type Viewer = (typeof VIEWERS)[number];

/** `ok`, `-` when there is nothing to be seen, or the code of the refusal. */
export type Answer = string;

/** What each viewer is answered, by state of the thing. */
export type Grid = Record<string, Partial<Record<Viewer, Answer>>>;

/**
 * Reads a table as people write it: viewers above (those treated alike joined by commas), one state per line.
 * `others` completes each line.
 */
export function grid(table: string, others: Partial<Record<Viewer, Answer>> = {}): Grid {
  const [head = [], ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const rows = lines.map(([state = '', ...answers]) => [state, { ...others, ...answersOf(head, answers, state) }]);
  return Object.fromEntries(rows) as Grid;
}

/** The same for some of the states only. */
export function only(states: readonly string[], whole: Grid): Grid {
  return Object.fromEntries(Object.entries(whole).filter(([state]) => states.includes(state)));
}

function answersOf(head: string[], answers: string[], state: string): Partial<Record<Viewer, Answer>> {
  if (answers.length !== head.length) throw new Error(`${state}: ${answers.length} answers under ${head.length} columns`);
  const pairs = head.flatMap((viewers, i) => viewers.split(',').map((viewer) => [viewer, answers[i]]));
  return Object.fromEntries(pairs) as Partial<Record<Viewer, Answer>>;
}
