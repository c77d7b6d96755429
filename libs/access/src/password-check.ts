import { Injectable } from '@nestjs/common';
import { DomainError, ErrorCode } from '@servante/kernel';
import type { Account } from './accounts';
import { PasswordHasher } from './password-hasher';
import { Throttle } from './throttle';
import { THROTTLE } from './throttle-limits';

/** The password asked again, inside a session, before what matters. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly throttle: Throttle,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Throws BAD_CREDENTIALS unless this is the member's password; tries are counted as they are at sign-in. */
  async require({ id, hash }: Account, password: string): Promise<void> {
    const attempt = { limit: THROTTLE.passwordCheck, subject: id };
    await this.throttle.count(attempt);
    if (!(await this.hasher.matches(hash, password))) throw new DomainError(ErrorCode.BAD_CREDENTIALS);
    await this.throttle.forgive(attempt);
  }
}
