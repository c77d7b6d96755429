import { stemOf } from './stem-of';
import { type Token, tokensOf } from './tokens-of';

/** What moderators may change of the search without a deploy. */
export interface LanguageData {
  /** Each group: words and expressions of which any may be said for the others, in French, in English or both. */
  synonyms: string[][];
  /** Words that say nothing of the subject ("le", "comment", "the"). */
  stopWords: string[];
}

/** Stop words and synonyms, ready for use. */
export class SearchLanguage {
  /** The words of synonyms, as written (folded): worth recognising even when no document uses them. */
  readonly vocabulary = new Set<string>();
  private readonly stops: ReadonlySet<string>;
  private readonly others = new Map<string, Set<string>>();
  /** By first word, how many words the longest known expression has. */
  private readonly longest = new Map<string, number>();

  constructor({ synonyms, stopWords }: LanguageData) {
    this.stops = new Set(stopWords.flatMap((word) => tokensOf(word).flat()));
    for (const group of synonyms) this.learn(group);
  }

  isStop(word: string): boolean {
    return this.stops.has(word);
  }

  /** The stems that say the subject of a text, in order; a compound gives its parts and itself. */
  stemsOf(tokens: Token[]): string[] {
    const stems: string[] = [];
    for (const token of tokens) {
      if (token.length > 1) stems.push(...token.map(stemOf), stemOf(token.join('')));
      else if (!this.stops.has(token[0])) stems.push(stemOf(token[0]));
    }
    return stems;
  }

  /** The other ways of saying what a text says, expressions included ("lettr info" for "newsletter"). */
  otherWordsFor(tokens: Token[]): Set<string> {
    const found = new Set<string>();
    for (const stems of this.readings(tokens)) this.collect(stems, found);
    return found;
  }

  /** The same for lone words, which is faster and enough for a long text. */
  otherWordsForEach(stems: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const stem of stems) this.others.get(stem)?.forEach((other) => found.add(other));
    return found;
  }

  private collect(stems: string[], found: Set<string>): void {
    stems.forEach((first, start) => {
      const longest = this.longest.get(first) ?? 0;
      for (let size = 1; size <= longest && start + size <= stems.length; size++) {
        this.others.get(stems.slice(start, start + size).join(' '))?.forEach((other) => found.add(other));
      }
    });
  }

  private learn(group: string[]): void {
    const expressions = group.map((expression) => tokensOf(expression));
    expressions.flat(2).forEach((word) => this.vocabulary.add(word));
    const forms = expressions.map((tokens) =>
      this.readings(tokens)
        .map((stems) => stems.join(' '))
        .filter(Boolean),
    );
    const all = forms.flat();
    forms.forEach((own) =>
      own.forEach((form) =>
        this.relate(
          form,
          all.filter((other) => !own.includes(other)),
        ),
      ),
    );
  }

  private relate(form: string, others: string[]): void {
    const words = form.split(' ');
    const first = words[0] as string;
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    const known = this.others.get(form) ?? new Set();
    others.forEach((other) => known.add(other));
    this.others.set(form, known);
  }

  /** A text with compounds joined ("soustitre") and, when it has any, with their parts. */
  private readings(tokens: Token[]): string[][] {
    const telling = tokens.filter((token) => token.length > 1 || !this.stops.has(token[0]));
    const joined = telling.map((token) => stemOf(token.length > 1 ? token.join('') : token[0]));
    return telling.some((token) => token.length > 1) ? [joined, telling.flatMap((token) => token.map(stemOf))] : [joined];
  }
}
