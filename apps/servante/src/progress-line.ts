const WIDTH = 24;
const QUIET_MS = 5_000;

/** How far a command is: a bar that redraws itself on a terminal, a line now and then elsewhere. */
export class ProgressLine {
  private shownAt = 0;
  private isDrawn = false;

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  /** `part` goes from 0 to 1. */
  show(label: string, part: number): void {
    const done = Math.min(1, Math.max(0, part));
    if (this.out.isTTY) this.draw(label, done);
    else if (Date.now() - this.shownAt > QUIET_MS) this.write(`${label} : ${percent(done)}\n`);
  }

  /** Leaves the line to what comes next. */
  end(): void {
    if (this.isDrawn) this.out.write('\r\u001b[K');
    this.isDrawn = false;
  }

  private draw(label: string, done: number): void {
    const filled = Math.round(done * WIDTH);
    this.out.write(`\r\u001b[K  ${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent(done)}`);
    this.isDrawn = true;
  }

  private write(text: string): void {
    // the first line comes after a while: what is quick needs none
    if (this.shownAt > 0) this.out.write(`  ${text}`);
    this.shownAt = Date.now();
  }
}

function percent(part: number): string {
  return `${Math.floor(part * 100)} %`;
}
