import type { Catalogue } from './catalogue';
import { en } from './en';
import { fr } from './fr';

export type Language = 'fr' | 'en';
const catalogues: Record<Language, Catalogue> = { fr, en };

export function wordsIn(language: Language): Catalogue {
  return catalogues[language];
}

/** French unless the reader asks for English first (`Accept-Language`). */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'fr';
}
