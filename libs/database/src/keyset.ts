import { DomainError, ErrorCode } from '@servante/kernel';

/** Where a page ended: the instant and the id of its last row. Lists are ordered by both, newest first. */
export interface Keyset {
  at: Date;
  id: string;
}

/** An opaque cursor, made of the sort key: pages stay right while rows come and go, and cost the same at any depth. */
export function cursorOf({ at, id }: Keyset): string {
  return Buffer.from(`${at.getTime()}:${id}`).toString('base64url');
}

export function keysetOf(cursor: string): Keyset {
  const match = /^(\d{1,14}):([a-z]{3}_[0-9a-z]{26})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match) throw new DomainError(ErrorCode.BAD_CURSOR);
  return { at: new Date(Number(match[1])), id: match[2] as string };
}
