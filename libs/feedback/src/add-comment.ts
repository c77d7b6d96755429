import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { Access, type RequestContext, TextField } from '@servante/graphql';
import { Clock, DomainError, ErrorCode, LIMITS, newId, Scope, type Viewer } from '@servante/kernel';
import { Cards, resourcePolicy } from '@servante/resources';
import { Comment } from './comment';
import { Comments } from './comments';
import { PutComments } from './put-comments';

@InputType({ description: 'A comment to write.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'The resource.' })
  resourceId: string;
  @TextField('What you have to say, in Markdown.', { min: 1, max: LIMITS.comment })
  text: string;
  @Field(() => ID, { nullable: true, description: 'The comment you answer, if any.' })
  replyToId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True when you ask something; an answer is never a question.' })
  @IsOptional()
  @IsBoolean({ message: 'WRONG_TYPE' })
  isQuestion?: boolean | null;
}

@Resolver()
export class AddComment {
  constructor(
    private readonly cards: Cards,
    private readonly comments: Comments,
    private readonly writer: PutComments,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Comment, { description: 'Comments a resource, or answers a comment.' })
  @Access('member', Scope.WRITE)
  async addComment(
    @Args('input', { description: 'The comment.' }) { resourceId, replyToId, text, isQuestion }: AddCommentInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Comment> {
    const card = (await this.cards.byIds(viewer, [resourceId])).get(resourceId);
    if (!card) throw new DomainError(ErrorCode.NOT_FOUND);
    if (!resourcePolicy.canComment(viewer, { ...card, authorIds: card.author_ids })) throw new DomainError(ErrorCode.WRONG_STATE);
    const answered = replyToId ? await this.answered(replyToId, resourceId, viewer) : null;
    const place = {
      parentId: answered?.id ?? null,
      rootId: answered?.threadId ?? null,
      isQuestion: !answered && isQuestion === true,
    };
    const id = newId('com');
    await this.writer.put([{ id, resourceId, authorId: viewer.memberId, text, createdAt: this.clock.now(), ...place }]);
    return (await this.comments.find(id, viewer)) as Comment;
  }

  private async answered(id: string, resourceId: string, viewer: Viewer): Promise<Comment> {
    const comment = await this.comments.find(id, viewer);
    if (comment?.resourceId !== resourceId) throw new DomainError(ErrorCode.NOT_FOUND);
    if (comment.isDeleted) throw new DomainError(ErrorCode.WRONG_STATE);
    return comment;
  }
}
