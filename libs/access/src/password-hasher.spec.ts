import { describe, expect, it } from '@jest/globals';
import { PasswordHasher } from './password-hasher';

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher();

  it('hashes with argon2id, salted, and tells the right password', async () => {
    const [one, two] = [await hasher.hash('la lampe reste allumée'), await hasher.hash('la lampe reste allumée')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    await expect(hasher.matches(one, 'la lampe reste allumée'.normalize('NFD'))).resolves.toBe(true);
    await expect(hasher.matches(one, 'la lampe reste éteinte')).resolves.toBe(false);
  });

  it('counts every byte, NUL included', async () => {
    const hashed = await hasher.hash('avant\0après, la lampe');
    await expect(hasher.matches(hashed, 'avant\0')).resolves.toBe(false);
    await expect(hasher.matches(hashed, 'avant\0autre chose')).resolves.toBe(false);
  });

  it('says no for nobody, after the same work', async () => {
    await expect(hasher.matches(null, 'quoi que ce soit')).resolves.toBe(false);
  });
});
