import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode } from '@servante/kernel';
import { Member, type MemberStatus } from '@servante/members';

/** A member's standing, changed by others; always inside a transaction. */
@Injectable()
export class Membership {
  constructor(private readonly db: Db) {}

  /** Locked until the end of the transaction. */
  async load(id: string): Promise<Member> {
    const member = await this.db.repository(Member).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!member) throw new DomainError(ErrorCode.NOT_FOUND);
    return member;
  }

  async setStatus(member: Member, from: MemberStatus, to: MemberStatus): Promise<Member> {
    if (member.status !== from) throw new DomainError(ErrorCode.WRONG_STATE);
    member.status = to;
    await this.db.query('member.set_status', 'update member set status = $2, updated_at = now() where id = $1', [member.id, to]);
    return member;
  }

  /** In order: two admins who step down together take turns, and the second one is the last. */
  async lockAdmins(): Promise<string[]> {
    const admins = await this.db.query<{ id: string }>(
      'member.lock_admins',
      `select id from member where role = 'ADMIN' and status = 'ACTIVE' and not example order by id for update`,
    );
    return admins.map(({ id }) => id);
  }
}
