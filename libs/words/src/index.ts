export type { HintField, Catalogue } from './catalogue';
export type { InterchangeWords, LineProblemCode, SectionName } from './interchange-words';
export type { LinkPageKind, LinkPageWords } from './link-page-words';
export type { MailData, MailScene, MailTemplate, MailText, MailWords } from './mail-words';
export { languageOf, wordsIn, type Language } from './words-in';
