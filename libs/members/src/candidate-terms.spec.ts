import { expect, test } from '@jest/globals';
import { candidateCode } from './candidate-terms';

test('a code is made of the words of its label', () => {
  expect(candidateCode('Réseaux sociaux, vidéo')).toBe('c_reseaux_sociaux_video');
  expect(candidateCode('x'.repeat(80))).toHaveLength(52);
});

test('labels without a Latin letter keep codes apart', () => {
  expect(candidateCode('劇場')).toMatch(/^c_[0-9a-f]{12}$/);
  expect(candidateCode('劇場')).not.toBe(candidateCode('театр'));
});
