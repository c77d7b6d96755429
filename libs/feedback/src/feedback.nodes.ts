import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { NodeSources, type RequestContext } from '@servante/graphql';
import { Adoptions } from './adoptions';
import { Comments } from './comments';
import { Rating } from './rating';

/** `node(id)` for feedback: comments and adoptions by those who see the resource, a rating by its author. */
@Injectable()
export class FeedbackNodes {
  constructor(
    private readonly db: Db,
    comments: Comments,
    adoptions: Adoptions,
    nodes: NodeSources,
  ) {
    nodes.add('com', (id, { viewer }) => comments.find(id, viewer));
    nodes.add('adp', (id, { viewer }) => adoptions.find(id, viewer));
    nodes.add('rat', (id, context) => this.rating(id, context));
  }

  private async rating(id: string, { viewer }: RequestContext): Promise<Rating | null> {
    if (viewer.memberId === null) return null;
    return this.db.repository(Rating).findOneBy({ id, memberId: viewer.memberId });
  }
}
