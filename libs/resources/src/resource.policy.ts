import type { Viewer } from '@servante/kernel';
import { LIVE_STATUSES, ResourceStatus, Visibility } from './resource-state';

/** What a policy needs to know of a resource; a record, a card and a search hit all say it. */
export interface ResourceState {
  status: ResourceStatus;
  visibility: Visibility;
  authorIds: readonly string[];
}

export function isAuthor(viewer: Viewer, { authorIds }: ResourceState): boolean {
  return viewer.memberId !== null && authorIds.includes(viewer.memberId);
}

/** Drafts: their authors only. Archived: authors and moderators. The rest: those it is meant for. */
export function canSee(viewer: Viewer, resource: ResourceState): boolean {
  if (isAuthor(viewer, resource)) return true;
  if (resource.status === ResourceStatus.DRAFT) return false;
  if (resource.status === ResourceStatus.ARCHIVED) return viewer.isModerator;
  return resource.visibility === Visibility.PUBLIC || viewer.isMember;
}

export function canRevise(viewer: Viewer, resource: ResourceState): boolean {
  if (!viewer.isMember) return false;
  return isAuthor(viewer, resource) || (viewer.isModerator && canSee(viewer, resource));
}

/** Publishing and withdrawing belong to the authors; moderators may withdraw and bring back what was published. */
export const canPublish = canRevise;
export const canArchive = canRevise;

export function canDelete(viewer: Viewer, resource: ResourceState): boolean {
  return viewer.isMember && resource.status === ResourceStatus.DRAFT && isAuthor(viewer, resource);
}

/** The first saved state this viewer may read: what was drafted before publication stays between its authors. */
export function oldestRevision(viewer: Viewer, resource: ResourceState & { publishedVersion: number | null }): number {
  return canRevise(viewer, resource) ? 1 : (resource.publishedVersion ?? Infinity);
}

/** Co-authors are named by an author, not by moderation. */
export function canNameCoAuthors(viewer: Viewer, resource: ResourceState): boolean {
  return viewer.isMember && isAuthor(viewer, resource);
}

/** Peers answer what is live; authors answer comments, but neither rate nor adopt their own. */
export function canComment(viewer: Viewer, resource: ResourceState): boolean {
  return viewer.isMember && LIVE_STATUSES.includes(resource.status) && canSee(viewer, resource);
}

export function canGiveFeedback(viewer: Viewer, resource: ResourceState): boolean {
  return canComment(viewer, resource) && !isAuthor(viewer, resource);
}
