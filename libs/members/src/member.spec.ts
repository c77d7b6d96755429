import { describe, expect, it } from '@jest/globals';
import { initialsOf, Member } from './member';

const member = () =>
  Object.assign(new Member(), {
    name: 'Maud Kerléo',
    house: 'Le Phare',
    bio: null,
    professions: ['regie'],
    links: [],
    publicProfile: false,
    language: 'fr',
  });

describe('Member.revise', () => {
  it('leaves out what is left out, empties what is null or blank', () => {
    const maud = member();
    maud.revise({ bio: 'Lumière et plateau', house: '' });
    expect(maud).toMatchObject({
      name: 'Maud Kerléo',
      house: null,
      bio: 'Lumière et plateau',
      professions: ['regie'],
      publicProfile: false,
    });
    maud.revise({ professions: null, isPublic: true, name: 'Maud K.' });
    expect(maud).toMatchObject({ name: 'Maud K.', professions: [], publicProfile: true, bio: 'Lumière et plateau' });
  });

  it('keeps a name', () => expect(() => member().revise({ name: null })).toThrow('INVALID_INPUT'));
});

it.each([
  ['Maud Kerléo', 'MK'],
  ['Jean-Baptiste de La Tour', 'JT'],
  ['Zoé', 'Z'],
  ['élodie', 'É'],
  ['42', ''],
])('%s stands as %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
