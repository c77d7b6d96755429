import type { SearchDocument } from './search-document';
import type { SearchLanguage } from './search-language';
import { signatureOf } from './signature';
import { stemOf } from './stem-of';
import { type Token, tokensOf } from './tokens-of';

/** Change it when the analysis does: everything is then indexed again at the next start. */
export const ANALYSIS_VERSION = '2';

/** A document as both engines keep it: stems, best first. */
export interface AnalysedDocument {
  document: SearchDocument;
  /** Title and tags, with pairs of title words joined ("book sprint" is found by "booksprint"). */
  head: string[];
  /** Other ways of saying the title and the tags. */
  others: string[];
  /** What the document is about: the terms of its signature. */
  core: string[];
  /** All the rest. */
  rest: string[];
  /** The terms with their weight: what ranking reads. */
  signature: string;
  /** Words as written (folded), for the dictionary of spellings. */
  words: string[];
}

/** How much a term weighs by where it stands, and how much the length of that place matters (BM25F). */
const FIELDS = {
  title: { weight: 8, lengthMatters: 0.3, usualLength: 4 },
  people: { weight: 4, lengthMatters: 0, usualLength: 4 },
  tags: { weight: 3, lengthMatters: 0.1, usualLength: 4 },
  others: { weight: 4, lengthMatters: 0.2, usualLength: 13 },
  summary: { weight: 2, lengthMatters: 0.4, usualLength: 14 },
  otherSummary: { weight: 1, lengthMatters: 0.2, usualLength: 13 },
  body: { weight: 0.4, lengthMatters: 0.6, usualLength: 360 },
  otherBody: { weight: 0.4, lengthMatters: 0.3, usualLength: 110 },
} as const;
const JOINED_PAIR = 0.5;
const LONGEST_BODY = 100_000;

type Fields = Record<keyof typeof FIELDS, string[]>;

/** The words of each part of a document, read once. */
interface Parts {
  title: Token[];
  people: Token[];
  tags: Token[][];
  summary: Token[];
  body: Token[];
}

export function analyseDocument(document: SearchDocument, language: SearchLanguage): AnalysedDocument {
  const parts = partsOf(document);
  const fields = fieldsOf(parts, language);
  const pairs = joinedPairs(parts.title, language);
  const weights = weigh(fields, pairs);
  const { core, signature } = signatureOf(weights);
  const told = new Set<string>();
  const fresh = (terms: Iterable<string>) => [...terms].filter((term) => !told.has(term) && told.add(term));
  return {
    ...{ document, signature },
    head: fresh([...fields.title, ...pairs, ...fields.tags]),
    others: fresh(fields.others),
    core: fresh(core),
    rest: fresh(weights.keys()),
    words: writtenWords([parts.title, parts.summary, ...parts.tags, parts.body]),
  };
}

function partsOf({ title, people, tags, summary, body }: SearchDocument): Parts {
  return {
    title: tokensOf(title),
    people: people.flatMap(tokensOf),
    tags: tags.map(tokensOf),
    summary: tokensOf(summary),
    body: tokensOf(body.slice(0, LONGEST_BODY)),
  };
}

function fieldsOf({ title, people, tags, summary, body }: Parts, language: SearchLanguage): Fields {
  const said = new Set<string>();
  const inBody = language.stemsOf(body);
  return {
    title: language.stemsOf(title),
    people: language.stemsOf(people),
    tags: language.stemsOf(tags.flat()),
    summary: language.stemsOf(summary),
    body: inBody,
    others: newWords(
      [title, ...tags].map((text) => language.otherWordsFor(text)),
      said,
    ),
    otherSummary: newWords([language.otherWordsFor(summary)], said),
    otherBody: newWords([language.otherWordsForEach(new Set(inBody))], said),
  };
}

/** The words of expressions that were not said before; notes that they now are. */
function newWords(expressions: Iterable<string>[], said: Set<string>): string[] {
  const words = new Set<string>();
  for (const expression of expressions.flatMap((some) => [...some])) {
    if (said.has(expression)) continue;
    said.add(expression);
    expression.split(' ').forEach((word) => words.add(word));
  }
  return [...words];
}

function weigh(fields: Fields, pairs: string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const { weight, lengthMatters, usualLength } = FIELDS[name];
    const perTerm = weight / (1 - lengthMatters + (lengthMatters * fields[name].length) / usualLength);
    for (const term of fields[name]) weights.set(term, (weights.get(term) ?? 0) + perTerm);
  }
  for (const pair of pairs) if (!weights.has(pair)) weights.set(pair, JOINED_PAIR * FIELDS.title.weight);
  return weights;
}

function joinedPairs(title: Token[], language: SearchLanguage): string[] {
  const words = title.map((token) => (token.length === 1 ? token[0] : ''));
  const fits = (word: string, least: number) => word.length >= least && !/\d/.test(word) && !language.isStop(word);
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    return fits(word, 2) && fits(next, 3) && word.length + next.length <= 24 ? [stemOf(word + next)] : [];
  });
}

function writtenWords(texts: Token[][]): string[] {
  const words = new Set<string>();
  for (const tokens of texts) {
    for (const token of tokens) {
      words.add(token[0]);
      if (token.length > 1) [...token, token.join('')].forEach((word) => words.add(word));
    }
  }
  return [...words].filter((word) => /^[a-z]{3,24}$/.test(word));
}
