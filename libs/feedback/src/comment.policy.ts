import { Scope, type Viewer } from '@servante/kernel';
import { resourcePolicy } from '@servante/resources';
import type { Comment } from './comment';

/** A comment is seen by those who see its resource. */
export function canSeeComment(viewer: Viewer, { subject }: Comment): boolean {
  return resourcePolicy.canSee(viewer, subject);
}

export function canReviseComment(viewer: Viewer, comment: Comment): boolean {
  return isOwn(viewer, comment) && !comment.isDeleted;
}

export function canDeleteComment(viewer: Viewer, comment: Comment): boolean {
  return (isOwn(viewer, comment) || canModerate(viewer, comment)) && !comment.isDeleted;
}

export function canReply(viewer: Viewer, comment: Comment): boolean {
  return resourcePolicy.canComment(viewer, comment.subject) && !comment.isDeleted;
}

function isOwn(viewer: Viewer, comment: Comment): boolean {
  return viewer.isMember && viewer.is(comment.authorId) && canSeeComment(viewer, comment);
}

function canModerate(viewer: Viewer, comment: Comment): boolean {
  return viewer.isModerator && viewer.hasScope(Scope.MODERATE) && canSeeComment(viewer, comment);
}
