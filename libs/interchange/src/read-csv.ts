import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { type CsvError, type Info, parse, type Parser } from 'csv-parse';
import { valueOfCell } from './csv-cells';
import { lineFeeds } from './line-feeds';
import { LineProblem } from './line-problem';
import type { SourceLine } from './source-line';

const LONGEST_RECORD = 4_000_000;
/** What a decoder leaves in place of bytes that are not UTF-8. */
const NOT_UTF8 = '\ufffd';

interface Row {
  record: string[];
  info: Info;
}

/** CSV with a header row; comma, semicolon or tab, whichever the header uses. Lines are numbered as in a text editor. */
export async function* readCsv(path: string): AsyncGenerator<SourceLine> {
  const skipped: SourceLine[] = [];
  const parser = parserOf(await delimiterOf(path), (error) => skipped.push(skippedLine(error)));
  pipeline(createReadStream(path), lineFeeds(), parser, () => undefined); // a failed reading ends the loop below with its error
  let header: string[] | null = null;
  for await (const { record, info } of parser as AsyncIterable<Row>) {
    yield* skipped.splice(0);
    if (header) yield { number: firstLineOf(record, info), bytesRead: info.bytes, ...fieldsOf(header, record) };
    else header = record.map((name) => name.trim());
  }
  yield* skipped;
}

/** The parser tells the last line of a record; cells may hold line breaks. */
function firstLineOf(record: string[], { lines }: Info): number {
  return lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
}

function parserOf(delimiter: string, onSkip: (error: CsvError) => void): Parser {
  return parse({
    ...{ delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_RECORD },
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) onSkip(error);
      return undefined;
    },
  });
}

function skippedLine(error: CsvError): SourceLine {
  const { lines, bytes } = error as CsvError & Partial<Info>;
  const problem =
    error.code === 'CSV_MAX_RECORD_SIZE' ? new LineProblem('LINE_TOO_LONG', '', LONGEST_RECORD) : new LineProblem('BAD_QUOTES');
  return { number: lines ?? 0, bytesRead: bytes ?? 0, record: null, problem };
}

function fieldsOf(header: string[], cells: string[]): { record: unknown; problem?: LineProblem } {
  if (cells.length !== header.length) return { record: null, problem: new LineProblem('WRONG_COLUMNS', '', header.length) };
  if (cells.some((cell) => cell.includes(NOT_UTF8))) return { record: null, problem: new LineProblem('NOT_UTF8') };
  const values = header.map((name, i) => [name, valueOfCell(name, cells[i] ?? '')] as const);
  return { record: Object.fromEntries(values.filter(([name, value]) => name !== '' && value !== undefined)) };
}

/** Which of the usual separators the header uses most. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(10_000), 0, 10_000, 0);
    const [header = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1);
    const uses = (separator: string) => header.split(separator).length;
    return [',', ';', '\t'].reduce((best, other) => (uses(other) > uses(best) ? other : best));
  } finally {
    await file.close();
  }
}
