import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

/** Nothing is averaged under three opinions. */
export const FEWEST_FOR_A_MEAN = 3;

@ObjectType({ description: 'What peers say on one axis, from 1 (not really) to 4 (entirely).' })
export class AxisSummary {
  @Field(() => Int, { description: 'How many answered on this axis.' })
  readonly count: number;
  @Field(() => Float, { nullable: true, description: 'Their mean, to two decimals; null under three answers.' })
  readonly mean: number | null;

  constructor(count: number, sum: number) {
    this.count = count;
    this.mean = count >= FEWEST_FOR_A_MEAN ? Math.round((sum / count) * 100) / 100 : null;
  }
}

@ObjectType({ description: 'What peers say of the announced effort.' })
export class EffortSummary {
  @Field(() => Int, { description: 'Found it fair.' })
  fair: number;
  @Field(() => Int, { description: 'Took more than announced.' })
  under: number;
  @Field(() => Int, { description: 'Took less than announced.' })
  over: number;
}

@ObjectType({ description: 'The ratings of a resource, exact at every moment.' })
export class RatingSummary {
  @Field(() => Int, { description: 'How many members rated it; zero means “not rated yet”, not a bad rating.' })
  count: number;
  @Field(() => AxisSummary, { description: 'Is it clear?' })
  clear: AxisSummary;
  @Field(() => AxisSummary, { description: 'Is it useful?' })
  useful: AxisSummary;
  @Field(() => AxisSummary, { description: 'Could it be carried over to another house?' })
  transferable: AxisSummary;
  @Field(() => EffortSummary, { description: 'Was the announced effort right?' })
  effort: EffortSummary;
}
