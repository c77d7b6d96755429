import type { Viewer } from '@servante/kernel';
import type { Member } from './member';

/** Profiles are seen by the network; by everyone where the member chose so. A suspended or unconfirmed member only by moderators. */
export function canSeeProfile(viewer: Viewer, member: Member): boolean {
  if (viewer.is(member.id) || viewer.isModerator) return true;
  return member.isActive && (viewer.isMember || member.publicProfile);
}
