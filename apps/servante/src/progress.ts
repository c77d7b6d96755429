/** Tells the terminal what has been done, one line per step with its duration. */
export class Progress {
  private since = performance.now();

  constructor(private readonly out: NodeJS.WritableStream) {}

  /** A step that has just ended. */
  done(step: string): void {
    const now = performance.now();
    this.out.write(`✓ ${step} … ${secondsBetween(this.since, now)} s\n`);
    this.since = now;
  }

  /** What begins now, for the steps that follow. */
  begin(sentence: string): void {
    this.say(sentence);
    this.since = performance.now();
  }

  say(sentence: string): void {
    this.out.write(`  ${sentence}\n`);
  }
}

function secondsBetween(from: number, to: number): string {
  return ((to - from) / 1000).toLocaleString('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
