import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';

export type IdPrefix =
  'mem' | 'ses' | 'pat' | 'inv' | 'lnk' | 'mai' | 'res' | 'rev' | 'log' | 'com' | 'adp' | 'rat' | 'trm' | 'syn';

// ulid would ask the system for randomness letter by letter, 16 times an id
const drawn = new Uint8Array(1024);
let next = drawn.length;
const random = () => {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  return (drawn[next++] as number) / 256;
};

// monotonic: two ids made in the same millisecond by one process still sort in the order they were made
const ulid = monotonicFactory(random);

/** A type-prefixed, time-ordered id: `res_01jd…`, sortable as text (ULID, lower case). */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${ulid().toLowerCase()}`;
}

/** The id as a time-ordered id of that type made at that moment: for imports and examples dated in the past. */
export function newIdAt(prefix: IdPrefix, at: Date): string {
  return `${prefix}_${monotonicFactory(random)(at.getTime()).toLowerCase()}`;
}
