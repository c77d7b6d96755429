import { Injectable } from '@nestjs/common';
import { Args, Context, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Keyset } from '@servante/database';
import { type Connection, connectionOf, PageArgs, pageOf, type RequestContext } from '@servante/graphql';
import { Resource } from '@servante/resources';
import { Comment } from './comment';
import { type CommentRow, commentOf, Comments } from './comments';
import { FeedLoader } from './feed.loader';

@ObjectType('CommentConnection', { description: 'A page of comments.' })
export class CommentConnection extends connectionOf('Comment', () => Comment) {}

@Injectable()
export class CommentFeedLoader extends FeedLoader<CommentRow> {
  constructor(private readonly comments: Comments) {
    super();
  }

  protected rows(resourceIds: readonly string[], limit: number, after: Keyset | null): Promise<CommentRow[]> {
    return this.comments.roots(resourceIds, limit, after);
  }
}

@Resolver(() => Resource)
export class ResourceComments {
  constructor(private readonly feed: CommentFeedLoader) {}

  @ResolveField(() => CommentConnection, { description: 'What members say of it, oldest first; answers are in `replies`.' })
  async comments(
    @Parent() resource: Resource,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Comment>> {
    const rows = await this.feed.page(resource.id, page, context);
    const comments = rows.map((row) => commentOf(row, resource));
    return pageOf(comments, page, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}
