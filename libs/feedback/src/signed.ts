import type { Member } from '@servante/members';

/** Who signs, as it is shown beside a text: nothing of the profile. */
export type Signature = Pick<Member, 'id' | 'name' | 'house'>;

/** A row read together with its author. */
export interface SignedRow {
  authorId: string | null;
  authorName: string | null;
  authorHouse: string | null;
}

export const SIGNATURE_COLUMNS = 'm.name as "authorName", m.house as "authorHouse"';

export function signatureOf({ authorId, authorName, authorHouse }: SignedRow): Signature | null {
  return authorId !== null && authorName !== null ? { id: authorId, name: authorName, house: authorHouse } : null;
}
