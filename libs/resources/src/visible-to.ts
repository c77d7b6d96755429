import type { Viewer } from '@servante/kernel';

/** The policy `canSee` as a condition on a card or a resource row; `$n` is the place where the viewer's id will be bound. */
export function visibleTo(viewer: Viewer, alias: string, n: number): string {
  const live = `${alias}.status in ('PUBLISHED', 'OBSOLETE', 'REPLACED')`;
  const meant = viewer.isMember ? live : `(${live} and ${alias}.visibility = 'PUBLIC')`;
  const archived = viewer.isModerator ? ` or ${alias}.status = 'ARCHIVED'` : '';
  return `(${meant}${archived} or ${alias}.author_ids @> array[$${n}::text])`;
}
