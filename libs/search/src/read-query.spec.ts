import { describe, expect, it } from '@jest/globals';
import { editDistance } from './edit-distance';
import { fold } from './fold';
import { Lexicon } from './lexicon';
import { extractFrom } from './marked-text';
import { readQuery } from './read-query';
import { SearchLanguage } from './search-language';
import { stemOf } from './stem-of';
import { tokensOf } from './tokens-of';

const language = new SearchLanguage({
  synonyms: [['newsletter', "lettre d'info", 'infolettre']],
  stopWords: ['le', 'la', 'de', 'des', 'comment', 'sous', 'une', 'd'],
});
const lexicon = new Lexicon(
  [
    ['billetterie', 40],
    ['soustitre', 3],
    ['kanban', 2],
    ['page', 90],
    ['public', 50],
  ],
  100,
);
const read = (text: string) => readQuery(text, language, lexicon).terms;

it('folds case, accents, ligatures and what cannot be seen', () => {
  expect(fold('Cœur d’ÉTÉ\u200b ﬁn')).toBe("coeur d'ete fin");
});

it('cuts words at elisions and keeps compounds together', () => {
  expect(tokensOf("L'accueil, qu'on dit sous-titré; today's")).toEqual([
    ['accueil'],
    ['on'],
    ['dit'],
    ['sous', 'titre'],
    ['today'],
  ]);
});

it('gives the forms of a word one stem, accented or not, in French and in English', () => {
  expect(new Set(['spectacle', 'spectacles'].map(stemOf)).size).toBe(1);
  expect(new Set(['décision', 'décisions'].map((word) => stemOf(fold(word)))).size).toBe(1);
  expect(new Set(['test', 'tests', 'testing', 'tested'].map(stemOf)).size).toBe(1);
  expect(stemOf('responsive')).not.toBe(stemOf('responsable'));
});

it('knows the other ways of saying an expression, both ways', () => {
  expect([...language.otherWordsFor(tokensOf("une lettre d'info"))]).toEqual(
    expect.arrayContaining([stemOf('newsletter'), stemOf('infolettre')]),
  );
  expect([...language.otherWordsFor(tokensOf('newsletters'))]).toContain(`${stemOf('lettre')} ${stemOf('info')}`);
});

describe('a query', () => {
  it('loses the words that tell nothing, unless there is nothing else', () => {
    expect(read('comment le public').map(({ stem }) => stem)).toEqual(['public']);
    expect(read('comment').map(({ stem }) => stem)).toEqual([stemOf('comment')]);
  });

  it('is mended where the library knows no such word', () => {
    expect([...(read('billeterie')[0]?.guesses.keys() ?? [])]).toEqual([stemOf('billetterie')]);
    expect([...(read('kanb')[0]?.guesses.keys() ?? [])]).toEqual([stemOf('kanban')]);
    expect(read('public')[0]?.guesses.size).toBe(0);
  });

  it('is joined where the library writes one word', () => {
    expect(read('sous titre').map(({ joined }) => joined)).toEqual([[stemOf('soustitre')], [stemOf('soustitre')]]);
  });

  it('gives more weight to rare words', () => {
    const [page, kanban] = read('page kanban ');
    expect(kanban?.rarity).toBeGreaterThan(page?.rarity ?? Infinity);
  });

  it('is cut at 200 characters and 10 words', () => {
    expect(read('ab '.repeat(50))).toHaveLength(10);
    expect(read('x'.repeat(5_000))).toHaveLength(0);
  });
});

it('counts slips, swapped letters being one', () => {
  expect(editDistance('recherhce', 'recherche', 2)).toBe(1);
  expect(editDistance('chat', 'chien', 2)).toBe(3);
});

it('cuts the extract where most of the query is said', () => {
  const text = `${'Rien ici. '.repeat(60)}La billetterie ouvre au public. ${'Rien non plus. '.repeat(60)}`;
  const extract = extractFrom(text, readQuery('billetterie public', language, lexicon));
  expect(extract.marks.map(([start, end]) => extract.text.slice(start, end))).toEqual(['billetterie', 'public']);
});
