import { readFileSync } from 'node:fs';

interface DefaultLanguage {
  synonyms: { id: string; words: string[] }[];
  stopWords: { word: string; language: string }[];
}

/** The synonyms and stop words a new library starts with (data/*.json); from then on they live in the database. */
export function defaultLanguage(): DefaultLanguage {
  const groups = read<string[][]>('synonyms.json');
  const lists = read<Record<string, string[]>>('stop-words.json');
  return {
    // the same id wherever it is loaded: two processes starting together load it once
    synonyms: groups.map((words, at) => ({ id: `syn_${String(at).padStart(26, '0')}`, words })),
    stopWords: Object.entries(lists).flatMap(([language, words]) => words.map((word) => ({ word, language }))),
  };
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as T;
}
