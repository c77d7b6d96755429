import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { HashingQueue } from './hashing-queue';

/** argon2id (the library's default) with the parameters that OWASP recommends. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** The hash of no password at all, of the same cost: checking it takes as long as checking a real one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c2VydmFudGUtbm9ib2R5IQ$xqxf5SM9pv8wIXf4xKbIYa6+pG8pFZk2xM2kE2V9iZs';

@Injectable()
export class PasswordHasher {
  private readonly queue = new HashingQueue();

  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(bytesOf(password), COST));
  }

  /** Takes as long for an account without password, or for no account at all. */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    const matching = await this.queue.run(() => verify(hashed ?? NOBODY, bytesOf(password)));
    return matching && hashed !== null;
  }
}

/** The same letters typed on two keyboards may differ in code points; every byte counts, NUL included. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}
