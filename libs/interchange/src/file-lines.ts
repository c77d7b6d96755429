import { createReadStream } from 'node:fs';

const LINE_FEED = 0x0a;

export interface FileLine {
  /** 1 is the first. */
  number: number;
  /** Null when the line is longer than what was asked for; what it held is not kept. */
  content: Buffer | null;
  /** How far into the file the reader is. */
  bytesRead: number;
}

/** The lines of a file, whatever its size and theirs: no more than one line and one chunk is ever held. */
export async function* fileLines(path: string, longest: number): AsyncGenerator<FileLine> {
  const current = new GrowingLine(longest);
  let [number, bytesRead] = [0, 0];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      current.add(chunk.subarray(from, end));
      yield { number: ++number, content: current.take(), bytesRead: bytesRead + end };
      from = end + 1;
    }
    current.add(chunk.subarray(from));
    bytesRead += chunk.length;
  }
  if (!current.isEmpty) yield { number: number + 1, content: current.take(), bytesRead };
}

/** A line being read: its pieces, until there are too many of them. */
class GrowingLine {
  private pieces: Buffer[] = [];
  private size = 0;

  constructor(private readonly longest: number) {}

  get isEmpty(): boolean {
    return this.size === 0;
  }

  add(piece: Buffer): void {
    this.size += piece.length;
    if (this.size > this.longest) this.pieces = [];
    else this.pieces.push(piece);
  }

  take(): Buffer | null {
    const line = this.size > this.longest ? null : Buffer.concat(this.pieces);
    [this.pieces, this.size] = [[], 0];
    return line;
  }
}
