import { DomainError, ErrorCode } from '@servante/kernel';

/** Each hash takes a core and 19 MB for a moment: more at once would starve everything else on a small machine. */
const AT_ONCE = 2;
const WAITING_ROOM = 50;
const RETRY_AFTER_SECONDS = 5;

/** Lets two hashes run, keeps fifty waiting in order, and refuses the rest. */
export class HashingQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private turn(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running++;
      return Promise.resolve();
    }
    if (this.waiting.length >= WAITING_ROOM) throw new DomainError(ErrorCode.THROTTLED, { retryAfter: RETRY_AFTER_SECONDS });
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
