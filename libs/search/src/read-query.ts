import { LIMITS } from '@servante/kernel';
import type { Guesses, Lexicon } from './lexicon';
import type { SearchLanguage } from './search-language';
import { stemOf } from './stem-of';
import { type Token, tokensOf } from './tokens-of';

/** Meilisearch reads no more. */
const MOST_WORDS = 10;

/** One word of a query. */
export interface Term {
  stem: string;
  /** The last word may still be being typed. */
  isUnfinished: boolean;
  /** Does any document use it, in one form or another? */
  isKnown: boolean;
  /** Written in one word with its neighbour ("book sprint", "booksprint"). */
  joined: string[];
  /** What it may have meant, when no document uses it. */
  guesses: Guesses;
  /** How much it tells: rare words count more. */
  rarity: number;
}

/** What was typed, understood: made of letters and digits only, so nothing in it can break an engine's syntax. */
export interface ReadQuery {
  terms: Term[];
}

interface Written {
  word: string;
  joined: string[];
}

export function readQuery(text: string, language: SearchLanguage, lexicon: Lexicon): ReadQuery {
  const tokens = tokensOf(text.slice(0, LIMITS.searchQuery)).slice(0, MOST_WORDS);
  const telling = written(tokens, language, lexicon);
  const words = telling.length > 0 ? telling : tokens.flat().map((word) => ({ word, joined: [] }));
  const typedOn = /[\p{L}\p{N}]$/u.test(text);
  return { terms: words.map((word, at) => termOf(word, typedOn && at === words.length - 1, lexicon)) };
}

/** Keeps the words that tell something, with what they make when written in one with their neighbour. */
function written(tokens: Token[], language: SearchLanguage, lexicon: Lexicon): Written[] {
  const kept = new Map<number, Written[]>();
  tokens.forEach((token, at) => {
    const joined = token.length > 1 ? [stemOf(token.join(''))] : [];
    if (token.length > 1 || !language.isStop(token[0]))
      kept.set(
        at,
        token.map((word) => ({ word, joined: [...joined] })),
      );
  });
  tokens.slice(1).forEach((token, before) => {
    const previous = tokens[before] as Token;
    const whole = previous[0] + token[0];
    if (previous.length > 1 || token.length > 1 || Math.min(previous[0].length, token[0].length) < 2) return;
    if (!lexicon.knows(whole)) return;
    for (const [at, [word]] of [
      [before, previous],
      [before + 1, token],
    ] as [number, Token][]) {
      const known = kept.get(at) ?? [];
      if (known.length === 0 && kept.set(at, known)) known.push({ word, joined: [] });
      known[0]?.joined.push(stemOf(whole));
    }
  });
  return [...kept].sort(([a], [b]) => a - b).flatMap(([, words]) => words);
}

function termOf({ word, joined }: Written, isUnfinished: boolean, lexicon: Lexicon): Term {
  const stem = stemOf(word);
  const guesses: Guesses = lexicon.knows(word) ? new Map() : lexicon.guess(word, isUnfinished);
  const isKnown = lexicon.hasStem(stem);
  return { stem, isUnfinished, isKnown, joined, guesses, rarity: lexicon.rarityOfAny(isKnown ? [stem] : guesses.keys()) };
}

/** The likeliest stem of a word that no document uses, else its own. */
export function likeliestStem({ stem, guesses }: Term): string {
  const [best] = [...guesses].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? stem;
}

/** The two rarest words that the library uses, when looking for each apart can find more than looking for all together. */
export function tellingStems({ terms }: ReadQuery): string[] {
  const used = terms.filter(({ isKnown, guesses }) => isKnown || guesses.size > 0);
  if (terms.length < 2 && !used.some(({ guesses }) => guesses.size > 0)) return [];
  const rarest = used.sort((a, b) => b.rarity - a.rarity).slice(0, 2);
  return [...new Set(rarest.map(likeliestStem))];
}
