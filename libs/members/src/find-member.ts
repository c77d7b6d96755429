import { Injectable } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Access, NodeSources, type RequestContext } from '@servante/graphql';
import { Member } from './member';
import { MemberLoader } from './member.loader';
import { canSeeProfile } from './member.policy';

@Injectable()
@Resolver()
export class FindMember {
  constructor(
    private readonly loader: MemberLoader,
    nodes: NodeSources,
  ) {
    nodes.add('mem', (id, context) => this.member(id, context));
  }

  @Query(() => Member, {
    nullable: true,
    description: 'A member by id; null when absent or when their profile is not yours to see.',
  })
  @Access('anyone')
  async member(
    @Args('id', { type: () => ID, description: 'Their id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Member | null> {
    const member = await this.loader.load(context, id);
    return member && canSeeProfile(context.viewer, member) ? member : null;
  }
}
