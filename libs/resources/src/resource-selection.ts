import { CARD_FIELDS } from './resource-views';

/** Fields that other files resolve by themselves, from the id or the authors: they need no text either. */
const GROWN_FIELDS = new Set([
  'url',
  'authors',
  'viewerCan',
  'links',
  'logbook',
  'revisions',
  'comments',
  'adoptions',
  'viewerRating',
  'similar',
  'ratingSpread',
  'effortReported',
]);

/** Does the query ask for something that the card does not hold? */
export function asksBeyondCards(fields: ReadonlySet<string>): boolean {
  for (const field of fields) if (!CARD_FIELDS.has(field) && !GROWN_FIELDS.has(field)) return true;
  return false;
}
