import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField } from '@servante/graphql';
import { Clock, DomainError, ErrorCode, LIMITS, Scope } from '@servante/kernel';
import { renderMarkdown } from '@servante/markdown';
import { Comment } from './comment';
import { canReviseComment } from './comment.policy';
import { Comments } from './comments';

@InputType({ description: 'A comment, changed.' })
export class ReviseCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  id: string;
  @TextField('What it says from now on, in Markdown.', { min: 1, max: LIMITS.comment })
  text: string;
}

@Resolver()
export class ReviseComment {
  constructor(
    private readonly db: Db,
    private readonly comments: Comments,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Comment, { description: 'Changes the text of a comment of yours; it then says when.' })
  @Access('member', Scope.WRITE)
  reviseComment(
    @Args('input', { description: 'The change.' }) { id, text }: ReviseCommentInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Comment> {
    return this.db.transaction(async () => {
      const comment = await this.comments.lock(id, viewer);
      if (!canReviseComment(viewer, comment)) throw new DomainError(ErrorCode.FORBIDDEN);
      const changes = { source: text, html: renderMarkdown(text), editedAt: this.clock.now() };
      await this.db.repository(Comment).update(id, changes);
      return Object.assign(comment, changes);
    });
  }
}
