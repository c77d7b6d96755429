import type { CounterChanges } from '@servante/resources';

/** By how much each resource's counters move, from rows that each move some of them. */
export function tally<Row extends { resourceId: string }>(
  rows: readonly Row[],
  changesOf: (row: Row) => CounterChanges,
): Map<string, CounterChanges> {
  const total = new Map<string, CounterChanges>();
  for (const row of rows) total.set(row.resourceId, sum(total.get(row.resourceId) ?? {}, changesOf(row)));
  return total;
}

/** What moves when a state that counted `before` becomes one that counts `after`. */
export function difference(before: CounterChanges, after: CounterChanges): CounterChanges {
  return sum(after, Object.fromEntries(Object.entries(before).map(([counter, count]) => [counter, -count])));
}

function sum(one: CounterChanges, other: CounterChanges): CounterChanges {
  const total = { ...one };
  for (const [counter, count] of Object.entries(other) as [keyof CounterChanges, number][]) {
    total[counter] = (total[counter] ?? 0) + count;
  }
  return total;
}
