import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { AXES, countsOf, type EffortFit, type RatingAnswers } from './rating';
import { ON_CHANGE } from './rating-statements';
import { MoveCounters } from './move-counters';
import { difference, tally } from './tally';

export interface NewRating extends RatingAnswers {
  id: string;
  resourceId: string;
  memberId: string;
  createdAt: Date;
}

interface Written extends RatingAnswers {
  resourceId: string;
  changes: number;
  was_clear: number | null;
  was_useful: number | null;
  was_transferable: number | null;
  was_effort: EffortFit | null;
}

/** Writes ratings as a set, for imports and examples; one that says what is already there changes nothing. */
@Injectable()
export class PutRatings {
  constructor(
    private readonly db: Db,
    private readonly counters: MoveCounters,
  ) {}

  put(ratings: readonly NewRating[]): Promise<void> {
    // the last word of each member; a statement cannot write one row twice
    const last = new Map(ratings.map((rating) => [`${rating.resourceId} ${rating.memberId}`, rating]));
    return this.db.transaction(async () => {
      const written = await this.db.query<Written>('rating.put', PUT, [JSON.stringify([...last.values()])]);
      await this.counters.ofAll(
        'resource.rated',
        tally(written, (one) => difference(one.changes === 0 ? {} : countsOf(formerOf(one)), countsOf(one))),
      );
    });
  }
}

const formerOf = ({
  was_clear: clear,
  was_useful: useful,
  was_transferable: transferable,
  was_effort: effort,
}: Written): RatingAnswers => ({
  ...{ clear, useful, transferable, effort },
});
const answers = (alias: string) => `(${[...AXES, 'effort'].map((name) => `${alias}.${name}`).join(', ')})`;
const PUT = `insert into rating (id, resource_id, member_id, clear, useful, transferable, effort, created_at, updated_at)
  select id, "resourceId", "memberId", clear, useful, transferable, effort, "createdAt", "createdAt"
  from jsonb_to_recordset($1) as one(id text, "resourceId" text, "memberId" text, clear smallint, useful smallint, transferable smallint,
    effort text, "createdAt" timestamptz)
  order by "resourceId", "memberId"
  ${ON_CHANGE}, updated_at = excluded.updated_at
  where ${answers('rating')} is distinct from ${answers('excluded')}
  returning resource_id as "resourceId", clear, useful, transferable, effort, changes, was_clear, was_useful, was_transferable, was_effort`;
