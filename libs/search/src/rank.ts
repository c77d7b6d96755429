import { editDistance } from './edit-distance';
import type { ReadQuery, Term } from './read-query';
import { termsStarting, weightIn } from './signature';

/** A document that an engine found, to be placed. */
export interface Candidate {
  id: string;
  signature: string;
  /** True when the engine found every word of the query in it, be it deep in the text. */
  isWhole: boolean;
}

export interface Ranked {
  id: string;
  score: number;
  /** It answers the query, rather than perhaps help. */
  isStrong: boolean;
}

/** A document answers when it has half of what the query tells, and does not only mention it in passing. */
const STRONG_COVERAGE = 0.5;
const STRONG_SCORE = 0.15;
/** How fast repeating a word stops adding (BM25's k1, in the unit of signatures). */
const SATURATION = 60;
const LONGER_WORD = 0.5;
const UNKNOWN_START = 0.9;
const UNKNOWN_SLIP = 0.7;
/** What is lent to a word that the engine found deep in the text, where signatures do not reach. */
const DEEP_IN_TEXT: Found = { weight: 2, match: 1 };

/**
 * Places candidates by what their signatures say (BM25F), the ones that answer before the ones that may help. Engines find, this
 * orders: both give the same order, and neither has to compute proximity or exactness.
 */
export function rank({ terms }: ReadQuery, candidates: readonly Candidate[]): Ranked[] {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const sought = terms.map(waysOf);
  const ranked = candidates.map((candidate) => ({ id: candidate.id, ...scoreOf(terms, sought, candidate, total) }));
  return ranked.sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || b.score - a.score);
}

function scoreOf(terms: Term[], sought: Ways[], { signature, isWhole }: Candidate, total: number): Omit<Ranked, 'id'> {
  let score = 0;
  let coverage = 0;
  terms.forEach((term, at) => {
    const found = find(term, sought[at] as Ways, signature);
    const { weight, match } = found.weight === 0 && isWhole && term.isKnown ? DEEP_IN_TEXT : found;
    score += (term.rarity * weight) / (weight + SATURATION);
    coverage += term.rarity * match;
  });
  // a lone word that is only mentioned is all there is to find
  const isAbout = terms.length === 1 || score / total >= STRONG_SCORE;
  return { score: score / total, isStrong: isAbout && coverage / total >= STRONG_COVERAGE };
}

interface Found {
  weight: number;
  /** How well the document's word stands for the one that was typed. */
  match: number;
}

/** The stems that stand for a term, and how well. */
type Ways = [stem: string, match: number][];

function waysOf({ stem, joined, guesses }: Term): Ways {
  return [...new Map([...guesses, ...joined.map((one) => [one, 1] as const), [stem, 1] as const])];
}

function find(term: Term, ways: Ways, signature: string): Found {
  const best: Found = { weight: 0, match: 0 };
  const take = (weight: number, match: number) => {
    if (weight === 0) return;
    best.weight = Math.max(best.weight, weight * match);
    best.match = Math.max(best.match, match);
  };
  for (const [stem, match] of ways) take(weightIn(signature, stem), match);
  if (term.guesses.size === 0) for (const [weight, match] of nearTerms(term, signature)) take(weight, match);
  return best;
}

/** Longer words that begin as an unfinished one; neighbours of a word that the library does not know. */
function nearTerms({ stem, isUnfinished, isKnown }: Term, signature: string): [weight: number, match: number][] {
  const least = isUnfinished ? 3 : Infinity;
  const longer = stem.length < least ? [] : termsStarting(signature, stem);
  const near =
    isKnown || stem.length < 5 ? [] : termsStarting(signature, '').filter(([term]) => editDistance(stem, term, 1) <= 1);
  return [
    ...longer.map(([term, weight]): [number, number] => [
      weight,
      isKnown ? LONGER_WORD * Math.max(0.6, stem.length / term.length) : UNKNOWN_START,
    ]),
    ...near.map(([, weight]): [number, number] => [weight, UNKNOWN_SLIP]),
  ];
}
