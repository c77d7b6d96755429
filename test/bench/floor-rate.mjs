import { rowsOf } from './floor-database.mjs';
import { idOf, secretOf } from './requests.mjs';
import { settings } from './settings.mjs';

// what was replaced is kept on the row, so that one statement moves the counters exactly under concurrency
const moved = ['clear', 'useful', 'transferable'].flatMap((axis) => [
  `${axis}_count = c.${axis}_count + (r.${axis} is not null)::int - (r.was_${axis} is not null)::int`,
  `${axis}_sum = c.${axis}_sum + coalesce(r.${axis}, 0) - coalesce(r.was_${axis}, 0)`,
]);
const lost = ['FAIR', 'UNDER', 'OVER'].map(
  (fit) => `effort_${fit} = c.effort_${fit} - (r.was_effort is not distinct from '${fit}')::int`,
);
const RATE = `with r as (
    insert into rating (id, resource_id, member_id, clear, useful) values ($1, $2, $3, $4, $5)
    on conflict (resource_id, member_id) do update set was_clear = rating.clear, was_useful = rating.useful,
      was_transferable = rating.transferable, was_effort = rating.effort, clear = excluded.clear, useful = excluded.useful,
      transferable = null, effort = null, changes = rating.changes + 1, updated_at = now()
    returning *
  ), told as (insert into outbox (queue, fact, subject) values ('floor', 'resource.rated', $2))
  update card c set rating_count = c.rating_count + (r.changes = 0)::int, ${[...moved, ...lost].join(', ')}
  from r where c.id = r.resource_id returning c.rating_count, c.useful_count, c.useful_sum`;

/** Who holds which secret, known from the start: the floor of signing in is a look-up in memory. */
const members = new Map(Array.from({ length: settings.members }, (_, i) => [secretOf(i + 1), idOf('mem', i + 1)]));
let ratings = 0;

export async function rateOnFloor({ input: { resourceId, clear, useful } }, { authorization }) {
  const id = `rat_floor${process.pid}_${++ratings}`;
  const member = members.get(authorization.slice('Bearer '.length));
  const [[count, answers, sum]] = await rowsOf('rate', RATE, [id, resourceId, member, clear, useful]);
  const mean = answers >= 3 ? Math.round((sum / answers) * 100) / 100 : null;
  const rated = { ratings: { count, useful: { mean, count: answers } }, viewerRating: { clear, useful } };
  return JSON.stringify({ data: { rateResource: rated } });
}
