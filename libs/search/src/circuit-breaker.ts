const FAILURES = 3;
const REST_MS = 5_000;

/** After three failures in a row, stops trying for five seconds: members do not each wait for a server that is away. */
export class CircuitBreaker {
  private failures = 0;
  private closedUntil = 0;

  get lets(): boolean {
    return Date.now() >= this.closedUntil;
  }

  /** Would a failure now be the first since all went well? */
  get isFirst(): boolean {
    return this.failures === 0;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(): void {
    this.failures++;
    if (this.failures >= FAILURES) this.closedUntil = Date.now() + REST_MS;
  }
}
