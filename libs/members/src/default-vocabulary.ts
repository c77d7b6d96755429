import { readFileSync } from 'node:fs';
import type { VocabularyFile } from './load-vocabularies';

/** The pick-lists we ship; another community loads its own file in their place. */
export function defaultVocabulary(): VocabularyFile {
  return JSON.parse(readFileSync(new URL('../vocabulary/default.json', import.meta.url), 'utf8')) as VocabularyFile;
}
