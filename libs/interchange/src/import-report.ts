import type { LineProblem } from './line-problem';

export interface RefusedLine {
  number: number;
  /** Null when the line could not be read that far. */
  externalId: string | null;
  problem: LineProblem;
}

/** What an import did; the lines that were refused are named, the others are in. */
export class ImportReport {
  created = 0;
  changed = 0;
  unchanged = 0;
  readonly refused: RefusedLine[] = [];

  get read(): number {
    return this.created + this.changed + this.unchanged + this.refused.length;
  }

  refuse(number: number, externalId: string | null, problem: LineProblem): void {
    this.refused.push({ number, externalId, problem });
  }
}
