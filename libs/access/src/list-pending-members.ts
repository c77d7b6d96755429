import { Args, Query, Resolver } from '@nestjs/graphql';
import { Db, keysetOf } from '@servante/database';
import { Access, type Connection, PageArgs, pageOf } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { Member, MemberStatus } from '@servante/members';
import { PendingMember, PendingMemberConnection } from './pending-member';

@Resolver()
export class ListPendingMembers {
  constructor(private readonly db: Db) {}

  @Query(() => PendingMemberConnection, {
    description: 'Registrations that wait for a moderator, newest first; only confirmed addresses.',
  })
  @Access('moderator', Scope.MODERATE)
  async pendingMembers(@Args() page: PageArgs): Promise<Connection<PendingMember>> {
    const query = this.db
      .repository(Member)
      .createQueryBuilder('member')
      .where('member.status = :status and member.confirmed_at is not null', { status: MemberStatus.PENDING });
    if (page.after) query.andWhere('(member.created_at, member.id) < (:at, :id)', keysetOf(page.after));
    const members = await query
      .orderBy('member.created_at', 'DESC')
      .addOrderBy('member.id', 'DESC')
      .take(page.first + 1)
      .getMany();
    const waiting = members.map((member) => ({ member, email: member.email, askedAt: member.createdAt }));
    return pageOf(waiting, page, ({ member }) => ({ at: member.createdAt, id: member.id }));
  }
}
