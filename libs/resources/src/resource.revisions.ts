import { Args, Context, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { Db, keysetOf } from '@servante/database';
import { type Connection, connectionOf, PageArgs, pageOf, type RequestContext } from '@servante/graphql';
import { Member, MemberLoader } from '@servante/members';
import { contentChanges, FieldChange } from './content-changes';
import { Resource } from './resource';
import { oldestRevision } from './resource.policy';
import { Revision } from './revision';
import { RevisionLoader } from './revision.loader';

@ObjectType('RevisionConnection', { description: 'A page of saved states.' })
export class RevisionConnection extends connectionOf('Revision', () => Revision) {}

@Resolver(() => Resource)
export class ResourceRevisions {
  constructor(private readonly db: Db) {}

  @ResolveField(() => RevisionConnection, { description: 'Its saved states, newest first.' })
  async revisions(
    @Parent() resource: Resource,
    @Args() page: PageArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<Revision>> {
    const oldest = oldestRevision(viewer, resource);
    const after = page.after ? keysetOf(page.after) : null;
    // ids are ordered by time, so the last id seen is where the next page starts
    const where = {
      resourceId: resource.id,
      version: MoreThanOrEqual(Math.min(oldest, 2 ** 31 - 1)),
      ...(after ? { id: LessThan(after.id) } : {}),
    };
    const rows = await this.db.repository(Revision).find({ where, order: { id: 'DESC' }, take: page.first + 1 });
    for (const row of rows) row.oldest = oldest;
    return pageOf(rows, page, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}

@Resolver(() => Revision)
export class RevisionFields {
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
    return contentChanges(former?.content ?? {}, revision.content);
  }
}
