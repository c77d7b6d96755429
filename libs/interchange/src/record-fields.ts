import { isStorable } from '@servante/kernel';
import { LineProblem } from './line-problem';

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_MS = 86_400_000;
const LONGEST_URL = 2_000;

/** Reads the fields of one record, and refuses what is not what it should be. Null and blank count as absent. */
export class RecordFields {
  private readonly fields: Record<string, unknown>;

  constructor(record: unknown) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) throw new LineProblem('NOT_A_RECORD');
    this.fields = record as Record<string, unknown>;
  }

  has(name: string): boolean {
    const value = this.fields[name];
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  }

  text(name: string, longest: number): string | undefined {
    const value = this.fields[name] ?? '';
    if (typeof value !== 'string') throw new LineProblem('WRONG_TYPE', name);
    return this.checked(name, value, longest) || undefined;
  }

  needed(name: string, longest: number): string {
    const text = this.text(name, longest);
    if (text === undefined) throw new LineProblem('MISSING', name);
    return text;
  }

  texts(name: string, most: number, longest: number): string[] | undefined {
    const texts = this.list(name, most).map((value) => {
      if (typeof value !== 'string') throw new LineProblem('WRONG_TYPE', name);
      return this.checked(name, value, longest);
    });
    const kept = texts.filter((text) => text !== '');
    return kept.length > 0 ? kept : undefined;
  }

  /** Texts among which doubles mean nothing. */
  set(name: string, most: number, longest: number): string[] | undefined {
    const texts = this.texts(name, most, longest);
    return texts && [...new Set(texts)];
  }

  flag(name: string): boolean {
    return this.fields[name] === true || this.fields[name] === 'true';
  }

  /** A list of records, each read by `read`. */
  records<T>(name: string, most: number, read: (fields: RecordFields) => T): T[] | undefined {
    const records = this.list(name, most).map((value) => read(new RecordFields(value)));
    return records.length > 0 ? records : undefined;
  }

  url(name: string): string | undefined {
    const text = this.text(name, LONGEST_URL);
    if (text !== undefined && (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text))) throw new LineProblem('NOT_A_URL', name);
    return text;
  }

  /** Between 1970 and today: ids and cursors are made of dates. */
  date(name: string): Date | undefined {
    const text = this.text(name, 40);
    if (text === undefined) return undefined;
    const date = new Date(text);
    if (!DATE.test(text) || Number.isNaN(date.getTime())) throw new LineProblem('NOT_A_DATE', name);
    if (date.getTime() < 0 || date.getTime() > Date.now() + DAY_MS) throw new LineProblem('OUT_OF_RANGE', name);
    return date;
  }

  /** One of the values of an enum, whatever its case. */
  choice<T extends string>(name: string, values: readonly T[]): T | undefined {
    const text = this.text(name, 40)?.toUpperCase();
    if (text === undefined) return undefined;
    const value = values.find((one) => one === text);
    if (!value) throw new LineProblem('UNKNOWN_VALUE', name);
    return value;
  }

  private list(name: string, most: number): unknown[] {
    const value = this.fields[name] ?? [];
    if (!Array.isArray(value)) throw new LineProblem('WRONG_TYPE', name);
    if (value.length > most) throw new LineProblem('TOO_MANY', name, most);
    return value;
  }

  private checked(name: string, value: string, longest: number): string {
    if (value.length > longest) throw new LineProblem('TOO_LONG', name, longest);
    if (!isStorable(value)) throw new LineProblem('FORBIDDEN_CHARACTERS', name);
    return value.trim();
  }
}
