import type { Lexicon } from './lexicon';
import type { ReadQuery } from './read-query';

const TERMS = 8;
const READ_FROM = 40;

/** What a document is most about, as a query: heavy there and rare elsewhere. */
export function similarWords(signature: string, lexicon: Lexicon): ReadQuery {
  const weighed = signature
    .trim()
    .split(' ')
    .slice(0, READ_FROM)
    .map((pair) => {
      const [stem = '', weight = '0'] = pair.split(':');
      const rarity = lexicon.rarityOfAny([stem]);
      return { stem, rarity, tells: rarity * Number(weight) };
    })
    .filter(({ stem }) => stem.length > 2 && lexicon.hasStem(stem));
  const best = weighed.sort((a, b) => b.tells - a.tells).slice(0, TERMS);
  return {
    terms: best.map(({ stem, rarity }) => ({ stem, rarity, isUnfinished: false, isKnown: true, joined: [], guesses: new Map() })),
  };
}
