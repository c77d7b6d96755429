import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode, newId } from '@servante/kernel';
import { TOKEN_PREFIX, TokenScope } from './personal-token';
import { hashOf, newSecret } from './secret';

const MOST = 50;

export interface NewToken {
  memberId: string;
  name: string;
  scopes: readonly TokenScope[];
  expiresInDays: number;
}

@Injectable()
export class Tokens {
  constructor(private readonly db: Db) {}

  /** A new personal token and its secret, of which only a hash is kept. READ is always included. */
  async create({ memberId, name, scopes, expiresInDays }: NewToken): Promise<{ id: string; secret: string }> {
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    const granted = [...new Set([TokenScope.READ, ...scopes])];
    const [created] = await this.db.query<{ id: string }>(
      'token.create',
      `insert into personal_token (id, member_id, name, token_hash, scopes, expires_at)
       select $1, $2, $3, $4, $5, now() + $6 * interval '1 day'
       where (select count(*) from personal_token where member_id = $2) < ${MOST} returning id`,
      [newId('pat'), memberId, name, hashOf(secret), granted, expiresInDays],
    );
    if (!created)
      throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'name', problem: 'TOO_MANY', limit: MOST }] });
    return { id: created.id, secret };
  }
}
