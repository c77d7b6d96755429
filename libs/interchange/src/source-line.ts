import type { LineProblem } from './line-problem';

/** One record of a file being imported, as it was written: not checked yet. */
export interface SourceLine {
  number: number;
  /** How far into the file the reader is. */
  bytesRead: number;
  record: unknown;
  /** Set when there is no record to be had from this line. */
  problem?: LineProblem;
}
