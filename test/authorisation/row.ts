import type { Person } from '../support/people';
import type { Bench } from './bench';
import type { Grid } from './grid';
import type { Thing } from './thing';

/** One attempt: somebody at a door. */
export interface Attempt {
  bench: Bench;
  /** Who comes; a passer-by has nothing to show. */
  me: Person | null;
  state: string;
}

/** How one operation is tried by everyone, on a thing in each of its states. */
export interface Row<A extends Attempt = Attempt> {
  operation: string;
  /** Which way in, where an operation has several. */
  door?: string;
  document: string;
  variables: (attempt: A) => object | Promise<object>;
  /** Whether the thing was found in the answer; the operation's own field, unless said. */
  found?: (data: Data, attempt: A) => unknown;
  grid: Grid;
}

// what comes back is read freely
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = any;

/** About a resource: `thing`, which the attempt may change when it is expected to succeed. */
export type ResourceRow = Row<Attempt & { thing: Thing }>;
/** About an account: `target`, made for the attempt, and so is `me`. */
export type AccountRow = Row<Attempt & { target: Person }>;

/** A mutation that takes one input, written `mutationOf('publishResource', '{ id }')`. */
export function mutationOf(
  operation: string,
  selection: string,
  input = `${operation[0]?.toUpperCase() ?? ''}${operation.slice(1)}Input`,
): string {
  return `mutation($input: ${input}!) { ${operation}(input: $input) ${selection} }`;
}

/** What is refused at the door whatever the thing: only a member of the network writes, and with a key made for it. */
export const OUTSIDERS = {
  anonymous: 'UNAUTHENTICATED',
  suspended: 'UNAUTHENTICATED',
  unconfirmed: 'UNCONFIRMED',
  pending: 'PENDING_APPROVAL',
  script: 'SCOPE_MISSING',
} as const;
