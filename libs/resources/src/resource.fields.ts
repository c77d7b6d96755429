import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { config } from '@servante/config';
import type { RequestContext } from '@servante/graphql';
import { Member, MemberLoader } from '@servante/members';
import { wordsIn } from '@servante/words';
import { Attribution, attributionOf } from './attribution';
import { hintsFor } from './completeness';
import { Resource } from './resource';
import * as policy from './resource.policy';

@ObjectType({ description: 'What your account may do with a resource.' })
export class ResourceRights {
  @Field({ description: 'Change its text, its logbook, its links.' })
  revise: boolean;
  @Field({ description: 'Publish it or bring it back.' })
  publish: boolean;
  @Field({ description: 'Withdraw it.' })
  archive: boolean;
  @Field({ description: 'Delete it for good (drafts).' })
  delete: boolean;
  @Field({ description: 'Name or take off co-authors.' })
  nameCoAuthors: boolean;
  @Field({ description: 'Comment.' })
  comment: boolean;
  @Field({ description: 'Rate it and report an adoption.' })
  giveFeedback: boolean;
}

@ObjectType({ description: 'A field that would help a peer, and why.' })
export class CompletenessHint {
  @Field({ description: 'The field of the content.' })
  field: string;
  @Field({ description: 'Why it helps.' })
  text: string;
}

@Resolver(() => Resource)
export class ResourceFields {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => String, { description: 'Its web address.' })
  url(@Parent() { slug }: Resource): string {
    return `${config().publicUrl ?? ''}/fiches/${slug}`;
  }

  @ResolveField(() => [Member], { description: 'The members who sign it, in order.' })
  async authors(@Parent() { authorIds }: Resource, @Context() context: RequestContext): Promise<Member[]> {
    const members = await Promise.all(authorIds.map((id) => this.members.load(context, id)));
    return members.filter((member) => member !== null);
  }

  @ResolveField(() => ResourceRights, { description: 'What your account may do with it.' })
  viewerCan(@Parent() resource: Resource, @Context() { viewer }: RequestContext): ResourceRights {
    return {
      revise: policy.canRevise(viewer, resource),
      publish: policy.canPublish(viewer, resource),
      archive: policy.canArchive(viewer, resource),
      delete: policy.canDelete(viewer, resource),
      nameCoAuthors: policy.canNameCoAuthors(viewer, resource),
      comment: policy.canComment(viewer, resource),
      giveFeedback: policy.canGiveFeedback(viewer, resource),
    };
  }

  @ResolveField(() => [CompletenessHint], {
    description: 'What would help a peer most and is not there yet, three at most; for those who may revise it.',
  })
  hints(@Parent() resource: Resource, @Context() { viewer, language }: RequestContext): CompletenessHint[] {
    if (!policy.canRevise(viewer, resource)) return [];
    const { hints } = wordsIn(language);
    return hintsFor(resource).map((field) => ({ field, text: hints[field] }));
  }

  @ResolveField(() => Attribution, { description: 'How to credit it, ready to copy.' })
  async attribution(@Parent() resource: Resource, @Context() context: RequestContext): Promise<Attribution> {
    const authors = await this.authors(resource, context);
    const names = [...authors.map(({ name }) => name), ...resource.creditedAuthors];
    return attributionOf(resource, names, this.url(resource));
  }
}
