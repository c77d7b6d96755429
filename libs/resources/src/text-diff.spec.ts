import { expect, test } from '@jest/globals';
import { ComparingTime, compareTexts, PartKind } from './text-diff';

const words = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word}${(i * 7919) % 101}`).join(' ');
const rebuilt = (parts: { kind: PartKind; text: string }[], without: PartKind) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('texts are woven word by word', () => {
  expect(compareTexts('un vestiaire gratuit', 'un vestiaire payant')).toEqual([
    { kind: PartKind.SAME, text: 'un vestiaire ' },
    { kind: PartKind.REMOVED, text: 'gratuit' },
    { kind: PartKind.ADDED, text: 'payant' },
  ]);
});

test('a request that compares a hundred long texts does not keep the others waiting', () => {
  const [before, after] = [words(8_000, 'a'), words(8_000, 'b')];
  const time = new ComparingTime();
  const startedAt = performance.now();
  for (let i = 0; i < 100; i++) {
    const parts = compareTexts(before, after, time);
    expect(rebuilt(parts, PartKind.ADDED)).toBe(before);
    expect(rebuilt(parts, PartKind.REMOVED)).toBe(after);
  }
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
