import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { Clock, DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Comment, DeletedBy } from './comment';
import { canDeleteComment } from './comment.policy';
import { Comments } from './comments';
import { MoveCounters } from './move-counters';

@InputType({ description: 'Which comment.' })
export class DeleteCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  id: string;
}

@Resolver()
export class DeleteComment {
  constructor(
    private readonly db: Db,
    private readonly comments: Comments,
    private readonly counters: MoveCounters,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Comment, {
    description: 'Takes away the text of a comment: yours, or anyone’s for moderation. Its place in the thread stays.',
  })
  @Access('member', Scope.WRITE)
  deleteComment(
    @Args('input', { description: 'Which one.' }) { id }: DeleteCommentInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Comment> {
    return this.db.transaction(async () => {
      const comment = await this.comments.lock(id, viewer);
      if (!canDeleteComment(viewer, comment)) throw new DomainError(ErrorCode.FORBIDDEN);
      const deletedBy = viewer.is(comment.authorId) ? DeletedBy.AUTHOR : DeletedBy.MODERATION;
      const changes = { source: null, html: null, deletedAt: this.clock.now(), deletedBy };
      await this.db.repository(Comment).update(id, changes);
      await this.counters.of(comment.resourceId, 'resource.commented', { comment_count: -1 });
      return Object.assign(comment, changes, { author: null });
    });
  }
}
