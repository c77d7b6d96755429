import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode } from '@servante/kernel';
import { MemberStatus } from '@servante/members';
import { Accounts } from './accounts';
import type { OpenedSession } from './opened-session';
import { Sessions } from './sessions';
import { viewerAccountOf } from './viewer-account';

/** The last step of every way to sign in. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  async open(memberId: string, context: RequestContext): Promise<OpenedSession> {
    const account = await this.accounts.byId(memberId);
    if (account.status === MemberStatus.SUSPENDED) throw new DomainError(ErrorCode.SUSPENDED);
    const token = await this.sessions.open(account, context);
    return { token, viewer: viewerAccountOf(account) };
  }
}
