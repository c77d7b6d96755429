import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, in the 43 characters that fit a cookie, a header and an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** What is kept of a secret: with 256 random bits a plain SHA-256 is enough, and the same each time. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
