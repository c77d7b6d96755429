import type { Db } from '@servante/database';
import { type Counter, COUNTERS } from '@servante/resources';
import { TRIED_KINDS } from './adoption';
import { AXES } from './rating';

/** A counter of a card that does not say what its rows say. */
export interface Miscount {
  id: string;
  counter: Counter;
  kept: number;
  counted: number;
}

/** Counts again, and answers where the cards are wrong: nowhere, as long as every writer moves the counters with the rows. */
export async function recount(db: Db, resourceIds: readonly string[] | null = null): Promise<Miscount[]> {
  return db.query<Miscount>('feedback.recount', RECOUNT, [resourceIds]);
}

const of = (table: string, columns: string) =>
  `(select resource_id, ${columns} from ${table} where $1::text[] is null or resource_id = any($1) group by resource_id)`;
const tried = TRIED_KINDS.map((kind) => `'${kind}'`).join(', ');
const ratings = [
  'count(*) as rating_count',
  ...AXES.map((axis) => `count(${axis}) as ${axis}_count, sum(${axis}) as ${axis}_sum`),
  ...['fair', 'under', 'over'].map((fit) => `count(*) filter (where effort = '${fit.toUpperCase()}') as effort_${fit}`),
].join(', ');

const RECOUNT = `
  select card.id, one.counter, one.kept, one.counted from card
  left join ${of('comment', 'count(*) filter (where deleted_at is null) as comment_count')} c on c.resource_id = card.id
  left join ${of('adoption', `count(*) as adoption_count, count(*) filter (where kind in (${tried})) as tried_count`)} a on a.resource_id = card.id
  left join ${of('rating', ratings)} r on r.resource_id = card.id
  cross join lateral (values ${COUNTERS.map((counter) => `('${counter}', card.${counter}, coalesce(${aliasOf(counter)}.${counter}, 0)::int)`).join(', ')})
    as one(counter, kept, counted)
  where ($1::text[] is null or card.id = any($1)) and one.kept <> one.counted
  order by card.id, one.counter`;

function aliasOf(counter: Counter): string {
  if (counter === 'comment_count') return 'c';
  return counter === 'adoption_count' || counter === 'tried_count' ? 'a' : 'r';
}
