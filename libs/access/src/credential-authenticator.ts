import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Db } from '@servante/database';
import { Authenticator } from '@servante/graphql';
import { type Role, Scope, Viewer } from '@servante/kernel';
import { TOKEN_PREFIX } from './personal-token';
import { hashOf, isSecret } from './secret';
import { SESSION_IDLE, SESSION_LONGEST } from './session';
import { SessionCookie } from './session-cookie';

interface Bearer {
  credentialId: string;
  memberId: string;
  role: Role;
  confirmed: boolean;
  awaitsApproval: boolean;
  scopes: Scope[] | null;
  isStale: boolean;
}

const EVERYTHING = Object.values(Scope);
const MEMBER = `m.id as "memberId", m.role, m.confirmed_at is not null and m.status = 'ACTIVE' as confirmed,
  m.confirmed_at is not null and m.status = 'PENDING' as "awaitsApproval"`;

// the member is read with the credential: a suspension, a new role or a sign-out counts from the next request on
const BY_SESSION = `select s.id as "credentialId", ${MEMBER}, null as scopes, s.last_seen_at < now() - interval '10 minutes' as "isStale"
  from session s join member m on m.id = s.member_id
  where s.token_hash = $1 and m.status <> 'SUSPENDED'
    and s.last_seen_at > now() - interval '${SESSION_IDLE}' and s.created_at > now() - interval '${SESSION_LONGEST}'`;
const BY_TOKEN = `select t.id as "credentialId", ${MEMBER}, t.scopes,
    t.last_used_at is null or t.last_used_at < now() - interval '10 minutes' as "isStale"
  from personal_token t join member m on m.id = t.member_id
  where t.token_hash = $1 and m.status <> 'SUSPENDED' and t.expires_at > now()`;

/** Who is asking: one statement for a session or a token, none for a passer-by. */
@Injectable()
export class CredentialAuthenticator extends Authenticator {
  constructor(
    private readonly db: Db,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  async viewerOf({ headers }: FastifyRequest): Promise<Viewer> {
    const { authorization } = headers;
    // a header given on purpose wins over the cookie that a browser sends along
    const secret = authorization === undefined ? this.cookie.secretIn(headers.cookie) : bearerIn(authorization);
    if (secret === null) return Viewer.anonymous;
    const bearer = isPersonal(secret) ? await this.byToken(secret) : await this.bySession(secret);
    return bearer ? new Viewer({ ...bearer, scopes: bearer.scopes ?? EVERYTHING }) : Viewer.anonymous;
  }

  private async bySession(secret: string): Promise<Bearer | undefined> {
    const [bearer] = await this.db.query<Bearer>('viewer.by_session', BY_SESSION, [hashOf(secret)]);
    if (bearer?.isStale)
      await this.db.query('session.seen', 'update session set last_seen_at = now() where id = $1', [bearer.credentialId]);
    return bearer;
  }

  private async byToken(secret: string): Promise<Bearer | undefined> {
    const [bearer] = await this.db.query<Bearer>('viewer.by_token', BY_TOKEN, [hashOf(secret)]);
    if (bearer?.isStale)
      await this.db.query('token.used', 'update personal_token set last_used_at = now() where id = $1', [bearer.credentialId]);
    return bearer;
  }
}

/** What cannot be a secret of ours is not worth a statement. */
function bearerIn(authorization: string): string | null {
  const given = /^Bearer +([\w-]+)$/i.exec(authorization)?.[1] ?? '';
  return isSecret(given) || isPersonal(given) ? given : null;
}

/** Told by prefix and length together: a session's secret may start with the same letters by chance. */
function isPersonal(secret: string): boolean {
  return secret.startsWith(TOKEN_PREFIX) && isSecret(secret.slice(TOKEN_PREFIX.length));
}
