import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { initialsOf, Member } from './member';
import { MemberLoader } from './member.loader';
import { MemberProfile } from './member-profile';
import { canSeeProfile } from './member.policy';
import { Vocabularies } from './vocabularies';

@Resolver(() => Member)
export class MemberFields {
  constructor(
    private readonly loader: MemberLoader,
    private readonly vocabularies: Vocabularies,
  ) {}

  @ResolveField(() => String, { description: 'One or two letters that stand for a picture.' })
  initials(@Parent() { name }: Member): string {
    return initialsOf(name);
  }

  @ResolveField(() => MemberProfile, { nullable: true, description: 'The profile; null when it is not yours to see.' })
  async profile(@Parent() { id }: Member, @Context() context: RequestContext): Promise<MemberProfile | null> {
    const member = await this.loader.load(context, id);
    if (!member || !canSeeProfile(context.viewer, member)) return null;
    await this.vocabularies.ready();
    const term = (vocabulary: string, code: string | null) =>
      code ? this.vocabularies.term(vocabulary, code, context.language) : null;
    return {
      pronouns: member.pronouns,
      houseType: term('houseType', member.houseType),
      territory: term('territory', member.territory),
      territoryContext: term('territoryContext', member.territoryContext),
      professions: this.vocabularies.terms('profession', member.professions, context.language),
      position: term('position', member.position),
      bio: member.bio,
      links: member.links,
      isPublic: member.publicProfile,
      since: member.createdAt,
    };
  }
}
