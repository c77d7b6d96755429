import { createHash } from 'node:crypto';
import type { SearchDocument } from './search-document';

/** Changes with anything that can be searched, filtered or sorted: two places with the same digest agree. */
export function digestOf(document: SearchDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16);
}
