import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { newIdAt, Role } from '@servante/kernel';
import { Member, MemberStatus } from '@servante/members';

export type NewMember = Partial<Member> & Pick<Member, 'name' | 'email'>;

/** Writes members as a set: active and confirmed unless said, without a password. */
@Injectable()
export class PutMembers {
  constructor(private readonly db: Db) {}

  async put(members: readonly NewMember[]): Promise<Member[]> {
    const rows = members.map(memberOf);
    await this.db.repository(Member).insert(rows);
    return rows;
  }
}

function memberOf(member: NewMember): Member {
  const createdAt = member.createdAt ?? new Date();
  const byDefault = {
    ...{ id: newIdAt('mem', createdAt), house: null, pronouns: null, houseType: null, territory: null, territoryContext: null },
    ...{ professions: [], position: null, bio: null, links: [], role: Role.MEMBER, status: MemberStatus.ACTIVE },
    ...{ confirmedAt: createdAt, publicProfile: false, language: 'fr', example: false, createdAt, updatedAt: createdAt },
  };
  return Object.assign(new Member(), byDefault, member);
}
