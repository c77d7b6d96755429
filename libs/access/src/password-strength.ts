import { DomainError, ErrorCode, type FieldProblem, LIMITS } from '@servante/kernel';
import { COMMON_PASSWORDS } from './common-passwords';

/** Parts of a name shorter than this say nothing about a password. */
const TELLING = 4;

/** Refuses a password that anybody would try first. `known` is what a stranger may know of the person: address, name. */
export function refuseWeakPassword(password: string, known: readonly string[], path = 'password'): void {
  const problem = problemOf(password, known);
  if (problem) throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path, ...problem }] });
}

function problemOf(password: string, known: readonly string[]): Omit<FieldProblem, 'path'> | null {
  if ([...password].length < LIMITS.passwordMin) return { problem: 'TOO_SHORT', limit: LIMITS.passwordMin };
  const guessable = isRepetition(password) || isCommon(password) || known.some((text) => tells(password, text));
  return guessable ? { problem: 'WEAK_PASSWORD' } : null;
}

/** aaaaaaaaaa, abcabcabcabc */
function isRepetition(password: string): boolean {
  return /^(.{1,4}?)\1+.?$/su.test(password);
}

/** A common password, with or without the digits and signs that people add around it. */
function isCommon(password: string): boolean {
  const letters = folded(password);
  const bare = letters.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return [letters, bare].some((word) => COMMON_PASSWORDS.has(word));
}

function tells(password: string, known: string): boolean {
  const secret = folded(password);
  const parts = folded(known.replace(/@.*/s, '')).split(/[^a-z0-9]+/);
  return parts.some((part) => part.length >= TELLING && secret.includes(part));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
