import { fold } from './fold';

/** One word as written; a compound ("sous-titre") has several parts. */
export type Token = readonly [string, ...string[]];

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
const COMPOSED = /['-]/;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/;
/** Longer than any word of a language: an address or a key, that nobody types. */
const LONGEST = 40;

/** The words of a text, folded, without the elided article ("l'accueil" is "accueil"). */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of fold(text).match(WORD) ?? []) {
    if (!COMPOSED.test(found)) keep(tokens, [found]);
    else for (const piece of found.replace(ELISION, '').replace(/'s$/, '').split("'")) keep(tokens, piece.split('-'));
  }
  return tokens;
}

function keep(tokens: Token[], parts: string[]): void {
  const [first, ...others] = parts.filter((part) => part.length > 0 && part.length <= LONGEST);
  if (first !== undefined) tokens.push([first, ...others]);
}
