import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { newId, Role } from '@servante/kernel';
import { MemberStatus } from '@servante/members';
import { Outbox } from '@servante/outbox';
import type { Language } from '@servante/words';
import { Accounts } from './accounts';
import type { Confirmation } from './confirmation';
import { LinkMails } from './link-mails';
import type { Link } from './links';

export interface Candidate {
  email: string;
  name: string;
  hash: string;
  language: Language;
}

/** How an address becomes an account. */
@Injectable()
export class Registrations {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly mails: LinkMails,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Registers an address and asks it to confirm. The owner of a confirmed account is only told about it. An unconfirmed account
   * belongs to nobody yet: the newest registration takes it over whole, so that no earlier password or session stays behind.
   */
  async register(candidate: Candidate, status: MemberStatus): Promise<void> {
    await this.db.transaction(async () => {
      const id = await this.takeUnconfirmed(candidate, status);
      if (id === null) return this.mails.tell('alreadyRegistered', candidate);
      await this.accounts.setPassword(id, candidate.hash);
      await this.mails.confirm({ id, ...candidate });
    });
  }

  /** The address is proven: the account is a member's, or waits for a moderator. A name given with the registration counts from now. */
  async confirm(memberId: string, { name, language }: Link['payload'] = {}): Promise<Confirmation> {
    const [confirmed] = await this.db.query<Confirmation>(
      'account.confirm',
      `update member set confirmed_at = coalesce(confirmed_at, now()), name = coalesce($2, name), language = coalesce($3, language), updated_at = now()
       where id = $1 returning email, status = 'PENDING' as "awaitsApproval"`,
      [memberId, name ?? null, language ?? null],
    );
    await this.outbox.record('member.joined', memberId);
    return confirmed as Confirmation;
  }

  /** Makes an account of an address already proven (an invitation was received there); null when it is a member's already. */
  async admit(candidate: Candidate): Promise<string | null> {
    const id = await this.takeUnconfirmed(candidate, MemberStatus.ACTIVE);
    if (id === null) return null;
    await this.accounts.setPassword(id, candidate.hash);
    await this.confirm(id, candidate);
    return id;
  }

  /** The first admin holds the machine: an account already made with that address becomes theirs. */
  async crown(candidate: Candidate): Promise<string> {
    const id = (await this.admit(candidate)) ?? (await this.idOf(candidate.email));
    await this.accounts.setPassword(id, candidate.hash);
    await this.db.query(
      'account.crown',
      `update member set role = $2, status = 'ACTIVE', name = $3, updated_at = now() where id = $1`,
      [id, Role.ADMIN, candidate.name],
    );
    return id;
  }

  /** The row keeps its name until the address is proven: it may be an imported author's, and no stranger renames them. */
  private async takeUnconfirmed({ email, name, language }: Candidate, status: MemberStatus): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }>(
      'account.take',
      `insert into member (id, email, name, language, status) values ($1, $2, $3, $4, $5)
       on conflict (lower(email)) do update set status = excluded.status where member.confirmed_at is null and member.status <> 'SUSPENDED'
       returning id`,
      [newId('mem'), email, name, language, status],
    );
    if (row) await this.forgetEarlier(row.id);
    return row?.id ?? null;
  }

  private async forgetEarlier(id: string): Promise<void> {
    await this.db.query(
      'account.forget_earlier',
      `with ended as (delete from session where member_id = $1)
       update link set used_at = now() where member_id = $1 and used_at is null`,
      [id],
    );
  }

  private async idOf(email: string): Promise<string> {
    const account = await this.accounts.byEmail(email);
    if (!account) throw new Error('An address that could not be taken has an account');
    return account.id;
  }
}
