import { type FileLine, fileLines } from './file-lines';
import { LineProblem } from './line-problem';
import type { SourceLine } from './source-line';

/** Far above the longest text allowed, escapes included; what is longer is no resource. */
const LONGEST_LINE = 4_000_000;
const utf8 = new TextDecoder('utf-8', { fatal: true }); // also takes a byte order mark away

/** JSON Lines: one object per line; blank lines are skipped. */
export async function* readJsonLines(path: string): AsyncGenerator<SourceLine> {
  for await (const line of fileLines(path, LONGEST_LINE)) {
    const { number, bytesRead } = line;
    try {
      const text = textOf(line);
      if (text !== '') yield { number, bytesRead, record: parsed(text) };
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      yield { number, bytesRead, record: null, problem: error };
    }
  }
}

function textOf({ content }: FileLine): string {
  if (!content) throw new LineProblem('LINE_TOO_LONG', '', LONGEST_LINE);
  try {
    return utf8.decode(content).trim();
  } catch {
    throw new LineProblem('NOT_UTF8');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LineProblem('NOT_JSON');
  }
}
