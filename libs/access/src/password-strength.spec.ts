import { describe, expect, it } from '@jest/globals';
import { type DomainError } from '@servante/kernel';
import { refuseWeakPassword } from './password-strength';

const problemOf = (password: string, known: string[] = []) => {
  try {
    refuseWeakPassword(password, known);
    return null;
  } catch (error) {
    return (error as DomainError).details.fields?.[0]?.problem;
  }
};

describe('refuseWeakPassword', () => {
  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1234567890',
    'azertyuiop',
    'Bonjour2024!',
    'MOTDEPASSE123',
    'Théâtre2026!!',
    '***password***',
  ])('refuses %s', (password) => expect(problemOf(password)).toBe('WEAK_PASSWORD'));

  it.each(['quatre mots sous la pluie', 'été à la mer !!', 'k9$vQ2zPl0w8', 'la lampe reste allumée'])('takes %s', (password) => {
    expect(problemOf(password, ['maud@exemple.fr', 'Maud Kerléo'])).toBeNull();
  });

  it('refuses what a stranger knows of the person', () => {
    expect(problemOf('jaime-kerleo-35', ['maud@exemple.fr', 'Maud Kerléo'])).toBe('WEAK_PASSWORD');
    expect(problemOf('xx-m.kerleo-xx-35', ['m.kerleo@exemple.fr', 'Zoé'])).toBe('WEAK_PASSWORD');
  });

  it('counts characters, not code units', () => {
    expect(problemOf('🎭🎪🎨🎬')).toBe('TOO_SHORT');
    expect(problemOf('neuf lett')).toBe('TOO_SHORT');
  });
});
