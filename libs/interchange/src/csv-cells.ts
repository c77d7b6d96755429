/** The columns that hold several values: in a cell they are separated by `|` or `;`, steps and references by line breaks. */
export const LIST_COLUMNS = ['themes', 'professions', 'tags', 'audiences', 'involvement', 'costNatures', 'obstacles', 'authors'];
export const LINE_COLUMNS = ['steps', 'references'];

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text as a cell that no spreadsheet runs: an apostrophe in front of what looks like a formula. */
export function safeCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A cell as it was before `safeCell`. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The value of a column as a record holds it; an empty cell says nothing. */
export function valueOfCell(column: string, cell: string): unknown {
  const text = textOfCell(cell);
  if (text.trim() === '') return undefined;
  if (column === 'references') return linesIn(text).map(referenceIn);
  if (column === 'steps') return linesIn(text);
  if (LIST_COLUMNS.includes(column)) return text.split(text.includes('|') ? '|' : ';').map((one) => one.trim());
  return text;
}

function linesIn(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** “Title https://address”; an address alone is its own title. */
function referenceIn(line: string): { title: string; url: string } {
  const words = line.trim().split(/\s+/);
  const url = words.pop() ?? '';
  return { title: words.join(' ') || url, url };
}
