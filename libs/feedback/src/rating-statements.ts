import { RATING_COUNTERS } from '@servante/resources';
import { AXES, EffortFit } from './rating';

const FITS = Object.values(EffortFit);
const RATING = 'r.id, r.clear, r.useful, r.transferable, r.effort, r.created_at as "createdAt", r.updated_at as "updatedAt"';
const COUNTERS = RATING_COUNTERS.map((counter) => `c.${counter}`).join(', ');

// `was` is null on a new rating, so the same sums hold for the first time and for a change
const moved = [
  ...AXES.map((axis) => `${axis}_count = c.${axis}_count + (r.${axis} is not null)::int - (r.was_${axis} is not null)::int`),
  ...AXES.map((axis) => `${axis}_sum = c.${axis}_sum + coalesce(r.${axis}, 0) - coalesce(r.was_${axis}, 0)`),
  ...FITS.map((fit) => {
    const is = (column: string) => `(${column} is not distinct from '${fit}')::int`;
    return `effort_${fit.toLowerCase()} = c.effort_${fit.toLowerCase()} + ${is('r.effort')} - ${is('r.was_effort')}`;
  }),
];
const lost = [
  ...AXES.map(
    (axis) =>
      `${axis}_count = c.${axis}_count - (r.${axis} is not null)::int, ${axis}_sum = c.${axis}_sum - coalesce(r.${axis}, 0)`,
  ),
  ...FITS.map(
    (fit) => `effort_${fit.toLowerCase()} = c.effort_${fit.toLowerCase()} - (r.effort is not distinct from '${fit}')::int`,
  ),
];

const was = AXES.map((axis) => `was_${axis} = rating.${axis}, ${axis} = excluded.${axis}`).join(', ');
/** `on conflict` reads the row as it is once locked, whatever the statement's snapshot says: what it replaced is never out of date. */
export const ON_CHANGE = `on conflict (resource_id, member_id) do update set ${was}, was_effort = rating.effort, effort = excluded.effort,
  changes = rating.changes + 1`;

const told = (queues: string) =>
  `told as (insert into outbox (queue, fact, subject) select queue, 'resource.rated', id from counted cross join unnest(${queues}::text[]) queue)`;

/** The conditions are the policy `canGiveFeedback`, for a viewer who is a member. */
export const RATE = `
  with rated as (
    insert into rating (id, resource_id, member_id, clear, useful, transferable, effort)
    select $1, id, $3, $4::smallint, $5::smallint, $6::smallint, $7 from card
    where id = $2 and status in ('PUBLISHED', 'OBSOLETE', 'REPLACED') and not $3 = any(author_ids)
    ${ON_CHANGE}, updated_at = now()
    returning *
  ), counted as (
    update card c set rating_count = c.rating_count + (r.changes = 0)::int, ${moved.join(', ')}
    from rated r where c.id = r.resource_id
    returning c.id, ${COUNTERS}
  ), ${told('$8')}
  select ${RATING}, ${COUNTERS} from counted c join rated r on r.resource_id = c.id`;

export const WITHDRAW = `
  with gone as (
    delete from rating where resource_id = $1 and member_id = $2 returning *
  ), counted as (
    update card c set rating_count = c.rating_count - 1, ${lost.join(', ')}
    from gone r where c.id = r.resource_id
    returning c.id, ${COUNTERS}
  ), ${told('$3')}
  select ${COUNTERS} from counted c`;
