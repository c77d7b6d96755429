import { Context, Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { Resource, ResourceLoader } from '@servante/resources';
import { Comment } from './comment';
import { MOST_REPLIES, RepliesLoader, ReplyCountLoader } from './comment.loader';
import { canDeleteComment, canReply, canReviseComment } from './comment.policy';
import { commentOf } from './comments';
import { permalink } from './feedback-subject';

@ObjectType({ description: 'What your account may do with a comment.' })
export class CommentRights {
  @Field({ description: 'Change its text.' })
  revise: boolean;
  @Field({ description: 'Take its text away.' })
  delete: boolean;
  @Field({ description: 'Answer it.' })
  reply: boolean;
}

@Resolver(() => Comment)
export class CommentFields {
  constructor(
    private readonly answers: RepliesLoader,
    private readonly counts: ReplyCountLoader,
    private readonly resources: ResourceLoader,
  ) {}

  @ResolveField(() => String, { description: 'Its own web address, in the page of its resource.' })
  url(@Parent() { subject, id }: Comment): string {
    return permalink(subject, id);
  }

  @ResolveField(() => Resource, { nullable: true, description: 'What it is about.' })
  resource(@Parent() { resourceId }: Comment, @Context() context: RequestContext): Promise<Resource | null> {
    return this.resources.load(context, resourceId);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The id of the comment it answers; null when it opens a thread.' })
  replyToId(@Parent() { parentId }: Comment): string | null {
    return parentId;
  }

  @ResolveField(() => [Comment], {
    description: `The answers of its thread, oldest first, ${MOST_REPLIES} at most; empty on an answer.`,
  })
  async replies(@Parent() { id, rootId, subject }: Comment, @Context() context: RequestContext): Promise<Comment[]> {
    if (rootId !== null) return [];
    return ((await this.answers.load(context, id)) ?? []).map((row) => commentOf(row, subject));
  }

  @ResolveField(() => Int, { description: 'How many answers its thread holds, deleted ones not counted.' })
  async replyCount(@Parent() { id, rootId }: Comment, @Context() context: RequestContext): Promise<number> {
    return rootId === null ? ((await this.counts.load(context, id)) ?? 0) : 0;
  }

  @ResolveField(() => CommentRights, { description: 'What your account may do with it.' })
  viewerCan(@Parent() comment: Comment, @Context() { viewer }: RequestContext): CommentRights {
    return {
      revise: canReviseComment(viewer, comment),
      delete: canDeleteComment(viewer, comment),
      reply: canReply(viewer, comment),
    };
  }
}
