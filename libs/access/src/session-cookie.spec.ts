import { describe, expect, it } from '@jest/globals';
import { newSecret } from './secret';
import { SessionCookie } from './session-cookie';

describe('SessionCookie', () => {
  const secret = newSecret();
  const secure = new SessionCookie('https://servante.exemple.fr');
  const local = new SessionCookie('http://localhost:3000');

  it('is bound to the host over https', () => {
    expect(secure.carrying(secret)).toBe(`__Host-servante=${secret}; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(local.carrying(secret)).toBe(`servante=${secret}; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax`);
    expect(local.cleared).toContain('Max-Age=0');
  });

  it('finds its own among others, and nothing else', () => {
    expect(local.secretIn(`theme=dark; servante=${secret}; x=1`)).toBe(secret);
    expect(secure.secretIn(`__Host-servante=${secret}`)).toBe(secret);
    expect(secure.secretIn(`servante=${secret}`)).toBeNull();
    expect(local.secretIn(`notservante=${secret}`)).toBeNull();
    expect(local.secretIn(`servante=${secret}x`)).toBeNull();
    expect(local.secretIn(undefined)).toBeNull();
  });
});
