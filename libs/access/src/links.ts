import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode, newId } from '@servante/kernel';
import type { LinkPageKind } from '@servante/words';
import { hashOf, isSecret, newSecret } from './secret';
import { Throttle } from './throttle';
import { networkOf, THROTTLE } from './throttle-limits';

export type LinkPurpose = LinkPageKind;

const LIFETIMES: Record<LinkPurpose, string> = {
  confirm: '2 days',
  reset: '1 hour',
  email_change: '2 days',
  first_admin: '7 days',
  sign_in: '1 day',
  invitation: '14 days',
};

export interface Link {
  purpose: LinkPurpose;
  /** Whose link it is; of an invitation, who invites. */
  memberId: string | null;
  /** What comes true when it is used: the address it was sent to, and of a registration the name and language chosen. */
  payload: { email?: string; name?: string; language?: string };
}

// a suspended member's links, and the invitations they sent, open nothing
const USABLE = `token_hash = $1 and purpose = any($2) and used_at is null and expires_at > now()
  and not exists (select from member where member.id = link.member_id and member.status = 'SUSPENDED')`;
const COLUMNS = 'purpose, member_id as "memberId", payload';

/** One-time links: hashed at rest, single use, in one atomic statement. */
@Injectable()
export class Links {
  constructor(
    private readonly db: Db,
    private readonly throttle: Throttle,
  ) {}

  /** Answers the secret, which is nowhere to be read again. */
  async create({ purpose, memberId, payload }: Link): Promise<string> {
    const token = newSecret();
    await this.db.query(
      'link.create',
      `insert into link (id, token_hash, purpose, member_id, payload, expires_at) values ($1, $2, $3, $4, $5, now() + $6::interval)`,
      [newId('lnk'), hashOf(token), purpose, memberId, JSON.stringify(payload), LIFETIMES[purpose]],
    );
    return token;
  }

  /** Looks without using: mail scanners open links too. */
  async find(token: string, ...purposes: LinkPurpose[]): Promise<Link | null> {
    if (!isSecret(token)) return null;
    const [link] = await this.db.query<Link>('link.find', `select ${COLUMNS} from link where ${USABLE}`, [
      hashOf(token),
      purposes,
    ]);
    return link ?? null;
  }

  /** What a stranger brings: counted against their address, then refused unless it is good. */
  async check(token: string, address: string, ...purposes: LinkPurpose[]): Promise<Link> {
    await this.throttle.count({ limit: THROTTLE.linkAddress, subject: networkOf(address) });
    const link = await this.find(token, ...purposes);
    if (!link) throw new DomainError(ErrorCode.LINK_EXPIRED);
    return link;
  }

  /** Uses it up, or refuses: of twenty uses at once, one goes through. */
  async use(token: string, ...purposes: LinkPurpose[]): Promise<Link> {
    const values = [hashOf(token), purposes];
    const [link] = await this.db.query<Link>(
      'link.use',
      `update link set used_at = now() where ${USABLE} returning ${COLUMNS}`,
      values,
    );
    if (!link) throw new DomainError(ErrorCode.LINK_EXPIRED);
    return link;
  }

  async lastPayload(memberId: string, purpose: LinkPurpose): Promise<Link['payload']> {
    const [link] = await this.db.query<Link>(
      'link.last_payload',
      'select payload from link where member_id = $1 and purpose = $2 order by created_at desc, id desc limit 1',
      [memberId, purpose],
    );
    return link?.payload ?? {};
  }

  /** Closes the links of a member that a newer choice has made void. */
  async close(memberId: string, ...purposes: LinkPurpose[]): Promise<void> {
    await this.db.query(
      'link.close',
      'update link set used_at = now() where member_id = $1 and purpose = any($2) and used_at is null',
      [memberId, purposes],
    );
  }
}
