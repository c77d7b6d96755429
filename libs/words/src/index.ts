export type { Catalogue } from './catalogue';
export { languageOf, wordsIn, type Language } from './words-in';
