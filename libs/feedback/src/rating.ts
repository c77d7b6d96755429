import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import type { CounterChanges } from '@servante/resources';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum EffortFit {
  FAIR = 'FAIR',
  UNDER = 'UNDER',
  OVER = 'OVER',
}

registerEnumType(EffortFit, {
  name: 'EffortFit',
  description: 'What a peer says of the announced effort.',
  valuesMap: {
    FAIR: { description: 'It was right.' },
    UNDER: { description: 'It took more than announced.' },
    OVER: { description: 'It took less than announced.' },
  },
});

export const AXES = ['clear', 'useful', 'transferable'] as const;

/** What a rating says: at least one of the four. */
export type RatingAnswers = { [axis in (typeof AXES)[number]]?: number | null } & { effort?: EffortFit | null };

const axis = (description: string) => Field(() => Int, { nullable: true, description });

/** What one member thinks of a resource, each axis from 1 (not really) to 4 (entirely); seen by its author only. */
@Entity({ name: 'rating' })
@ObjectType({ implements: () => [Node], description: 'Your rating of a resource; the others only see it counted.' })
export class Rating extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'resource_id' })
  resourceId: string;
  @Column('text', { name: 'member_id' })
  memberId: string;
  @Column('smallint', { nullable: true })
  @axis('Is it clear? 1 to 4; null when not answered.')
  clear: number | null;
  @Column('smallint', { nullable: true })
  @axis('Is it useful? 1 to 4; null when not answered.')
  useful: number | null;
  @Column('smallint', { nullable: true })
  @axis('Could it be carried over to your house? 1 to 4; null when not answered.')
  transferable: number | null;
  @Column('text', { nullable: true })
  @Field(() => EffortFit, { nullable: true, description: 'Was the announced effort right?' })
  effort: EffortFit | null;
  // what the last change replaced: lets one statement upsert and move the counters by the difference
  @Column('smallint', { name: 'was_clear', nullable: true })
  wasClear: number | null;
  @Column('smallint', { name: 'was_useful', nullable: true })
  wasUseful: number | null;
  @Column('smallint', { name: 'was_transferable', nullable: true })
  wasTransferable: number | null;
  @Column('text', { name: 'was_effort', nullable: true })
  wasEffort: EffortFit | null;
  /** How many times it was changed; zero for a new one. */
  @Column('int', { default: 0 })
  changes: number;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was first given.' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'updated_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was last changed.' })
  updatedAt: Date;
}

/** What a rating adds to the counters of its resource. */
export function countsOf(answers: RatingAnswers): CounterChanges {
  const counts: CounterChanges = { rating_count: 1 };
  for (const name of AXES) {
    const value = answers[name];
    if (typeof value === 'number') Object.assign(counts, { [`${name}_count`]: 1, [`${name}_sum`]: value });
  }
  if (answers.effort) counts[EFFORT_COUNTER[answers.effort]] = 1;
  return counts;
}

const EFFORT_COUNTER = { FAIR: 'effort_fair', UNDER: 'effort_under', OVER: 'effort_over' } as const;
