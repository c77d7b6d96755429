import { config } from '@servante/config';
import type { resourcePolicy } from '@servante/resources';

/** What feedback has to know of the resource it is about: who sees it, and where its page is. */
export interface FeedbackSubject extends resourcePolicy.ResourceState {
  id: string;
  slug: string;
}

/** The subject beside a row, where the page did not bring it along; `subjectOf` takes it out again. */
export const SUBJECT_COLUMNS = 'k.slug, k.status, k.visibility, k.author_ids';

export type SubjectRow = Omit<FeedbackSubject, 'id' | 'authorIds'> & { resourceId: string; author_ids: string[] };

export function subjectOf({ resourceId, slug, status, visibility, author_ids }: SubjectRow): FeedbackSubject {
  return { id: resourceId, slug, status, visibility, authorIds: author_ids };
}

/** Where a comment or an adoption stands in the page of its resource. */
export function permalink({ slug }: FeedbackSubject, id: string): string {
  return `${config().publicUrl ?? ''}/fiches/${slug}#${id}`;
}
