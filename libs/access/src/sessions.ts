import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { newId, Scope, Viewer } from '@servante/kernel';
import { MemberStatus } from '@servante/members';
import type { Account } from './accounts';
import { hashOf, newSecret } from './secret';
import { SessionCookie } from './session-cookie';

/** More places than this, and the one unseen for longest is signed out. */
const MOST = 50;

@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in: a new session, its cookie, and from here on this request is theirs. Answers the secret. */
  async open(account: Account, context: RequestContext): Promise<string> {
    const { id, secret } = await this.create(account.id, context.userAgent);
    context.reply.header('set-cookie', this.cookie.carrying(secret));
    context.viewer = new Viewer({
      memberId: account.id,
      role: account.role,
      confirmed: account.isEmailConfirmed && account.status === MemberStatus.ACTIVE,
      awaitsApproval: account.isEmailConfirmed && account.status === MemberStatus.PENDING,
      scopes: Object.values(Scope),
      credentialId: id,
    });
    return secret;
  }

  /** A session of this member and the secret that opens it. */
  async create(memberId: string, device: string): Promise<{ id: string; secret: string }> {
    const [id, secret] = [newId('ses'), newSecret()];
    await this.db.query(
      'session.open',
      `with crowded as (
         delete from session where id in (select id from session where member_id = $2 order by last_seen_at desc offset ${MOST - 1})
       )
       insert into session (id, member_id, token_hash, device) values ($1, $2, $3, $4)`,
      [id, memberId, hashOf(secret), device],
    );
    return { id, secret };
  }

  /** Ends one of a member's sessions; false when it is not theirs, or over already. */
  async end(memberId: string, id: string): Promise<boolean> {
    const ended = await this.db.query('session.end', 'delete from session where id = $2 and member_id = $1 returning id', [
      memberId,
      id,
    ]);
    return ended.length > 0;
  }

  /** Ends all of a member's sessions but this one; answers how many. */
  async endOthers(memberId: string, keptId: string | null): Promise<number> {
    const statement = `delete from session where member_id = $1 and id is distinct from $2 returning id`;
    return (await this.db.query('session.end_others', statement, [memberId, keptId])).length;
  }

  leave(context: RequestContext): void {
    context.reply.header('set-cookie', this.cookie.cleared);
    context.viewer = Viewer.anonymous;
  }
}
