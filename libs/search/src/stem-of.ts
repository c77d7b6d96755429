import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';

/** A long English suffix often hides a different French word ("responsive", "responsable"): only short ones are taken off. */
const LONGEST_ENGLISH_SUFFIX = 3;
const REMEMBERED = 100_000;
const memory = new Map<string, string>();

/**
 * What a folded word and its inflections share, in French and in English alike: nobody says in which language they search, so
 * texts and queries of both go through the same two Snowball stemmers.
 */
export function stemOf(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= REMEMBERED) memory.clear();
  const stem = word.length > 2 && /^[a-z]+$/.test(word) ? french(lightEnglish(word)) : word;
  memory.set(word, stem);
  return stem;
}

function lightEnglish(word: string): string {
  const stem = english(word);
  return word.length - stem.length <= LONGEST_ENGLISH_SUFFIX ? stem : withoutVerbEnding(word);
}

function withoutVerbEnding(word: string): string {
  if (word.length > 5 && /[aeiouy].*ing$/.test(word)) return undouble(word.slice(0, -3));
  if (word.length > 5 && /[^e]ed$/.test(word)) return undouble(word.slice(0, -2));
  return word;
}

function undouble(stem: string): string {
  return stem.replace(/([bdfgmnprt])\1$/, '$1');
}
