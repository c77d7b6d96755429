import { editDistance } from './edit-distance';
import { stemOf } from './stem-of';

/** How sure we are that a word as typed meant that stem, between 0 and 1. */
export type Guesses = ReadonlyMap<string, number>;

const UNFINISHED = 0.95;
const ONE_SLIP = 0.85;
const TWO_SLIPS = 0.7;
const MOST_COMPLETIONS = 8;
const MOST_CORRECTIONS = 3;
/** Members make the same slips, and benchmarks too. */
const REMEMBERED = 2_000;

/** The words that the library uses and how many documents use each: tells what is rare, what is misspelt, what is unfinished. */
export class Lexicon {
  private readonly frequency = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly words: string[];
  private readonly letters: Int32Array;
  private readonly guessed = new Map<string, Guesses>();

  constructor(
    counted: readonly (readonly [word: string, documents: number])[],
    readonly documents: number,
  ) {
    for (const [word, count] of counted) {
      this.frequency.set(word, count);
      this.stems.set(stemOf(word), (this.stems.get(stemOf(word)) ?? 0) + count);
    }
    this.words = [...this.frequency.keys()].sort();
    this.letters = Int32Array.from(this.words, lettersOf);
  }

  knows(word: string): boolean {
    return this.frequency.has(word);
  }

  hasStem(stem: string): boolean {
    return this.stems.has(stem);
  }

  /** How much finding one of these stems tells of a document: much when few documents have them. */
  rarityOfAny(stems: Iterable<string>): number {
    let having = 0;
    for (const stem of stems) having += this.stems.get(stem) ?? 0;
    const total = Math.max(this.documents, 1);
    having = Math.min(having, total);
    return Math.log(1 + (total - having + 0.5) / (having + 0.5));
  }

  /** What an unknown word may have meant: its ends when it is unfinished, else its neighbours by spelling. */
  guess(word: string, isUnfinished: boolean): Guesses {
    const asked = `${word} ${isUnfinished}`;
    const known = this.guessed.get(asked);
    if (known) return known;
    if (this.guessed.size >= REMEMBERED) this.guessed.clear();
    const guesses = asGuesses(this.likely(word, isUnfinished));
    this.guessed.set(asked, guesses);
    return guesses;
  }

  private likely(word: string, isUnfinished: boolean): [string, number][] {
    const ends = isUnfinished && word.length >= 3 ? this.completions(word) : [];
    if (ends.length > 0) return ends.map((end) => [end, UNFINISHED]);
    return word.length >= 4 ? this.neighbours(word) : [];
  }

  private completions(start: string): string[] {
    const found: string[] = [];
    for (let at = this.firstAfter(start); this.words[at]?.startsWith(start) && found.length < 200; at++)
      found.push(this.words[at] as string);
    return found.sort((a, b) => this.count(b) - this.count(a)).slice(0, MOST_COMPLETIONS);
  }

  private neighbours(word: string): [string, number][] {
    const most = word.length >= 8 ? 2 : 1;
    const letters = lettersOf(word);
    const found: { word: string; slips: number; badness: number }[] = [];
    this.words.forEach((candidate, at) => {
      if (Math.abs(candidate.length - word.length) > most || bits((this.letters[at] as number) ^ letters) > 2 * most) return;
      const slips = editDistance(word, candidate, most);
      if (slips <= most) found.push({ word: candidate, slips, badness: this.badness(word, candidate, slips) });
    });
    const best = found.sort((a, b) => a.badness - b.badness).slice(0, MOST_CORRECTIONS);
    const near = best.filter(({ badness }) => badness <= (best[0]?.badness ?? 0) + 0.6);
    return near.map(({ word: neighbour, slips, badness }) => [neighbour, slips === 1 && badness <= 1 ? ONE_SLIP : TWO_SLIPS]);
  }

  /** People rarely miss the first letter, and more often mean a word in use than a rare one. */
  private badness(typed: string, candidate: string, slips: number): number {
    return slips + (typed[0] === candidate[0] ? 0 : 0.5) - Math.min(0.45, Math.log10(this.count(candidate)) / 5);
  }

  private count(word: string): number {
    return this.frequency.get(word) ?? 1;
  }

  private firstAfter(start: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function asGuesses(words: (readonly [string, number])[]): Guesses {
  const guesses = new Map<string, number>();
  for (const [word, sure] of words) guesses.set(stemOf(word), Math.max(guesses.get(stemOf(word)) ?? 0, sure));
  return guesses;
}

/** One bit per letter present: two words that differ by one slip differ by two bits at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return letters;
}

function bits(number: number): number {
  let left = number - ((number >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
