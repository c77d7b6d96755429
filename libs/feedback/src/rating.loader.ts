import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { BatchLoader, type RequestContext } from '@servante/graphql';
import { In } from 'typeorm';
import { AXES, Rating } from './rating';
import { RatingSpread } from './rating-spread';

/** The viewer's own ratings, by resource. */
@Injectable()
export class ViewerRatingLoader extends BatchLoader<Rating> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(resourceIds: readonly string[], { viewer }: RequestContext): Promise<Map<string, Rating>> {
    if (viewer.memberId === null) return new Map();
    const ratings = await this.db.repository(Rating).findBy({ memberId: viewer.memberId, resourceId: In([...resourceIds]) });
    return new Map(ratings.map((rating) => [rating.resourceId, rating]));
  }
}

/** How many gave each answer, by resource. */
@Injectable()
export class RatingSpreadLoader extends BatchLoader<RatingSpread> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(resourceIds: readonly string[]): Promise<Map<string, RatingSpread>> {
    const rows = await this.db.query<RatingSpread & { id: string }>('rating.spread', SPREAD, [resourceIds]);
    return new Map(rows.map(({ id, ...spread }) => [id, spread]));
  }
}

const counted = (axis: string) =>
  `array[${[1, 2, 3, 4].map((value) => `count(*) filter (where ${axis} = ${value})::int`).join(', ')}] as ${axis}`;
const SPREAD = `select resource_id as id, ${AXES.map(counted).join(', ')} from rating where resource_id = any($1::text[]) group by resource_id`;
