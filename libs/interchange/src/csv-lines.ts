import { CODE_FIELDS, MARKDOWN_FIELDS } from '@servante/resources';
import { LINE_COLUMNS, safeCell } from './csv-cells';

const FIRST = ['externalId', 'kind', 'lang', 'title', 'summary', 'body', 'tags', 'themes', 'authors', 'license', 'sourceUrl'];
const SECOND = ['createdAt', 'publishedAt', 'status', 'visibility', 'example', 'toolUrl', 'references'];
const RENAMED = ['language', 'licence']; // `lang` and `license` in files
const REST = [...Object.keys(CODE_FIELDS), ...MARKDOWN_FIELDS].filter((field) => ![...FIRST, ...RENAMED].includes(field));

/** Every column, in order. */
export const CSV_COLUMNS = [...FIRST, ...SECOND, ...REST];

/** Spreadsheets guess the encoding unless a byte order mark tells them. */
export const CSV_HEADER = `\ufeff${CSV_COLUMNS.join(',')}\r\n`;

/** A record as a line of CSV that no spreadsheet runs. */
export function csvLine(record: Record<string, unknown>): string {
  return `${CSV_COLUMNS.map((column) => safeCell(cellOf(column, record[column]))).join(',')}\r\n`;
}

function cellOf(column: string, value: unknown): string {
  if (value === true) return 'true';
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  const texts = value.map(textOf);
  if (LINE_COLUMNS.includes(column)) return texts.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
  return texts.map((text) => text.replaceAll('|', '/')).join('|');
}

function textOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { title, url } = item as { title: string; url: string };
  return `${title} ${url}`;
}
