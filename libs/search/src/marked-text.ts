import { fold } from './fold';
import type { ReadQuery } from './read-query';
import { stemOf } from './stem-of';

/** Plain text, and where the words of the query stand in it: nothing to escape but the text itself. */
export interface MarkedText {
  text: string;
  /** Start and end of each, in order, without overlap. */
  marks: [start: number, end: number][];
}

/** Each folded letter as it may be written. */
const WRITTEN: Record<string, string> = {
  a: '[aàáâãäå]',
  c: '[cç]',
  e: '[eèéêë]',
  i: '[iìíîï]',
  n: '[nñ]',
  o: '[oòóôõöø]',
  u: '[uùúûü]',
  y: '[yýÿ]',
};
/** Words are first sought by so many letters: reading every word of a page of hits would take ten times longer. */
const FIRST_LETTERS = 4;
const WHOLE_WORD = /[\p{L}\p{N}]/u;
/** About two lines. */
const LENGTH = 220;

/** The text with the words of the query marked. */
export function markText(text: string, words: ReadQuery): MarkedText {
  return { text, marks: seekerOf(words)(text) };
}

/** The stretch of a long text where most of the query is said, marked; its beginning when nothing is. */
export function extractFrom(text: string, words: ReadQuery): MarkedText {
  const marks = seekerOf(words)(text);
  const start = startOf(text, bestStart(text, marks));
  const end = endOf(text, start + LENGTH);
  const head = start > 0 ? '… ' : '';
  const inside = marks.filter((mark) => mark[0] >= start && mark[1] <= end);
  return {
    text: head + text.slice(start, end).trimEnd() + (end < text.length ? ' …' : ''),
    marks: inside.map(([from, to]) => [from - start + head.length, to - start + head.length]),
  };
}

/** Where the window that holds the most different words begins. */
function bestStart(text: string, marks: MarkedText['marks']): number {
  let best = { at: 0, count: 0 };
  marks.slice(0, 500).forEach(([at], first) => {
    const stems = new Set<string>();
    for (let next = first; (marks[next]?.[1] ?? Infinity) <= at + LENGTH; next++)
      stems.add(stemOf(fold(text.slice(...(marks[next] as [number, number])))));
    if (stems.size > best.count) best = { at, count: stems.size };
  });
  return best.at < LENGTH / 3 ? 0 : best.at - 40;
}

function startOf(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.indexOf(' ', near);
  return space < 0 || space > near + 40 ? near : space + 1;
}

function endOf(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.lastIndexOf(' ', near);
  return space < near - 40 ? near : space;
}

type Seeker = (text: string) => MarkedText['marks'];

/** One per query: the words of a page of hits are mostly the same. */
const seekers = new WeakMap<ReadQuery, Seeker>();

function seekerOf(words: ReadQuery): Seeker {
  let seeker = seekers.get(words);
  if (!seeker) seekers.set(words, (seeker = makeSeeker(words)));
  return seeker;
}

function makeSeeker({ terms }: ReadQuery): Seeker {
  const stems = new Set(terms.flatMap(({ stem, joined, guesses }) => [stem, ...joined, ...guesses.keys()]));
  const unfinished = terms.filter(({ isUnfinished, stem }) => isUnfinished && stem.length >= 3).map(({ stem }) => stem);
  if (stems.size === 0) return () => [];
  const pattern = new RegExp(`(?:${[...stems].map(beginning).join('|')})[\\p{L}\\p{N}]*`, 'giu');
  const known = new Map<string, boolean>();
  const isSought = (word: string) => {
    const stem = stemOf(fold(word));
    return stems.has(stem) || unfinished.some((start) => stem.startsWith(start));
  };
  return (text) => {
    const marks: MarkedText['marks'] = [];
    for (const { 0: word, index } of text.matchAll(pattern)) {
      if (index > 0 && WHOLE_WORD.test(text[index - 1] as string)) continue;
      let is = known.get(word);
      if (is === undefined) known.set(word, (is = isSought(word)));
      if (is) marks.push([index, index + word.length]);
    }
    return marks;
  };
}

function beginning(stem: string): string {
  return [...stem.slice(0, FIRST_LETTERS)]
    .map((letter) => WRITTEN[letter] ?? letter)
    .join('')
    .replace('[oòóôõöø][eèéêë]', '(?:[oòóôõöø][eèéêë]|œ)');
}
