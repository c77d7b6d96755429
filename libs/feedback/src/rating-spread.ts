import { Field, Int, ObjectType } from '@nestjs/graphql';

const counts = (description: string) => Field(() => [Int], { description });

@ObjectType({ description: 'How many gave each answer, axis by axis: what is shown where there are too few for a mean.' })
export class RatingSpread {
  @counts('Is it clear? How many said 1, 2, 3 and 4, in that order.')
  clear: number[];
  @counts('Is it useful? How many said 1, 2, 3 and 4, in that order.')
  useful: number[];
  @counts('Could it be carried over? How many said 1, 2, 3 and 4, in that order.')
  transferable: number[];
}

export const NOT_RATED: RatingSpread = { clear: [0, 0, 0, 0], useful: [0, 0, 0, 0], transferable: [0, 0, 0, 0] };
