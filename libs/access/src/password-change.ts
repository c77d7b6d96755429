import { Injectable } from '@nestjs/common';
import { type Account, Accounts } from './accounts';
import { LinkMails } from './link-mails';
import { PasswordHasher } from './password-hasher';
import { refuseWeakPassword } from './password-strength';
import { Sessions } from './sessions';

/** A password that passed the rules, hashed; to be applied in a transaction. */
export interface ReadyPassword {
  account: Account;
  hash: string;
}

@Injectable()
export class PasswordChange {
  constructor(
    private readonly accounts: Accounts,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly mails: LinkMails,
  ) {}

  /** Before the transaction: hashing may have to wait its turn. */
  async prepare(memberId: string, password: string, path: string): Promise<ReadyPassword> {
    const account = await this.accounts.byId(memberId);
    refuseWeakPassword(password, [account.email, account.name], path);
    return { account, hash: await this.hasher.hash(password) };
  }

  /** Whoever was signed in with the old one is no longer; the owner is told. Answers how many sessions ended. */
  async apply({ account, hash }: ReadyPassword, keptSessionId: string | null): Promise<number> {
    await this.accounts.setPassword(account.id, hash);
    const ended = await this.sessions.endOthers(account.id, keptSessionId);
    await this.mails.tell('passwordChanged', account);
    return ended;
  }
}
