import { Args, Context, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, connectionOf, PageArgs, pageOf, type RequestContext } from '@servante/graphql';
import { Member, MemberLoader } from '@servante/members';
import { contentChanges, FieldChange } from './content-changes';
import { Resource } from './resource';
import { oldestRevision } from './resource.policy';
import { Revision } from './revision';
import { RevisionLoader } from './revision.loader';
import { RevisionFeedLoader } from './revision-feed.loader';
import { ComparingTime } from './text-diff';

@ObjectType('RevisionConnection', { description: 'A page of saved states.' })
export class RevisionConnection extends connectionOf('Revision', () => Revision) {}

@Resolver(() => Resource)
export class ResourceRevisions {
  constructor(private readonly feed: RevisionFeedLoader) {}

  @ResolveField(() => RevisionConnection, { description: 'Its saved states, newest first.' })
  async revisions(
    @Parent() resource: Resource,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Revision>> {
    const rows = await this.feed.page(resource.id, oldestRevision(context.viewer, resource), page, context);
    return pageOf(rows, page, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}

@Resolver(() => Revision)
export class RevisionFields {
  private readonly times = new WeakMap<RequestContext, ComparingTime>();

  constructor(
    private readonly members: MemberLoader,
    private readonly revisions: RevisionLoader,
  ) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who saved it; null when they left or when it was imported.' })
  author(@Parent() { authorId }: Revision, @Context() context: RequestContext): Promise<Member | null> | null {
    return authorId ? this.members.load(context, authorId) : null;
  }

  @ResolveField(() => [FieldChange], { description: 'What changed, field by field, since another saved state.' })
  async changes(
    @Parent() revision: Revision,
    @Args('since', {
      type: () => Int,
      nullable: true,
      description: 'The version to compare with; the one just before when absent.',
    })
    since: number | null,
    @Context() context: RequestContext,
  ): Promise<FieldChange[]> {
    const version = since ?? revision.version - 1;
    const former = version < revision.oldest ? null : await this.revisions.load(context, `${revision.resourceId}:${version}`);
    const time = this.times.get(context) ?? new ComparingTime();
    this.times.set(context, time);
    return contentChanges(former?.content ?? {}, revision.content, time);
  }
}
