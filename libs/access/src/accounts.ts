import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { Role } from '@servante/kernel';
import type { MemberStatus } from '@servante/members';
import type { Language } from '@servante/words';

/** What signing in has to know of a member. */
export interface Account {
  id: string;
  email: string;
  name: string;
  language: Language;
  role: Role;
  status: MemberStatus;
  isEmailConfirmed: boolean;
  /** Of the password; null when none was chosen yet. */
  hash: string | null;
}

const SELECT = `select m.id, m.email, m.name, m.language, m.role, m.status, m.confirmed_at is not null as "isEmailConfirmed", p.hash
  from member m left join password p on p.member_id = m.id`;

@Injectable()
export class Accounts {
  constructor(private readonly db: Db) {}

  async byEmail(email: string): Promise<Account | null> {
    const [account] = await this.db.query<Account>('account.by_email', `${SELECT} where lower(m.email) = lower($1)`, [email]);
    return account ?? null;
  }

  /** For a member known to exist: the viewer, the owner of a link. */
  async byId(id: string): Promise<Account> {
    const [account] = await this.db.query<Account>('account.by_id', `${SELECT} where m.id = $1`, [id]);
    if (!account) throw new Error(`No account ${id}`);
    return account;
  }

  /** A new password makes the links void that the old state of things had sent. */
  async setPassword(memberId: string, hash: string): Promise<void> {
    await this.db.query(
      'account.set_password',
      `with closed as (
         update link set used_at = now() where member_id = $1 and purpose in ('reset', 'email_change') and used_at is null
       )
       insert into password (member_id, hash) values ($1, $2)
       on conflict (member_id) do update set hash = excluded.hash, changed_at = now()`,
      [memberId, hash],
    );
  }
}
