import { expect, it } from '@jest/globals';
import { countsOfKind } from './adoption';
import { countsOf, EffortFit } from './rating';
import { difference, tally } from './tally';

it('a rating counts the axes it answers', () => {
  expect(countsOf({ clear: 4, useful: null, effort: EffortFit.UNDER })).toEqual({
    ...{ rating_count: 1, clear_count: 1, clear_sum: 4, effort_under: 1 },
  });
});

it('only what was really tried counts as tried', () => {
  const tried = ['tel_quel', 'adapte', 'essaye_arrete', 'ecarte', 'on_y_pense', 'cherche_binome'].map(
    (kind) => countsOfKind(kind).tried_count,
  );
  expect(tried).toEqual([1, 1, 1, 0, 0, 0]);
});

it('a change moves the counters by the difference', () => {
  expect(difference(countsOf({ clear: 4, effort: EffortFit.FAIR }), countsOf({ clear: 1, useful: 2 }))).toEqual({
    ...{ rating_count: 0, clear_count: 0, clear_sum: -3, useful_count: 1, useful_sum: 2, effort_fair: -1 },
  });
});

it('sums per resource', () => {
  const rows = ['a', 'b', 'a'].map((resourceId) => ({ resourceId }));
  expect([...tally(rows, () => ({ comment_count: 1 }))]).toEqual([
    ['a', { comment_count: 2 }],
    ['b', { comment_count: 1 }],
  ]);
});
