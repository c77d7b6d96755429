import { Role, type Viewer } from '@servante/kernel';
import type { Member } from '@servante/members';
import type { Registration } from './registration';

/** Moderators suspend members; admins, moderators too; nobody an admin, who has to step down first, nor themselves. */
export function canSuspend(viewer: Viewer, member: Pick<Member, 'id' | 'role'>): boolean {
  if (viewer.is(member.id) || member.role === Role.ADMIN) return false;
  return viewer.isAdmin || (viewer.isModerator && member.role === Role.MEMBER);
}

export function canInvite(viewer: Viewer, { membersMayInvite }: Registration): boolean {
  return viewer.isModerator || (viewer.isMember && membersMayInvite);
}
