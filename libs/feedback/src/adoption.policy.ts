import { Scope, type Viewer } from '@servante/kernel';
import { resourcePolicy } from '@servante/resources';
import type { Adoption } from './adoption';

/** An adoption is seen by those who see its resource. */
export function canSeeAdoption(viewer: Viewer, { subject }: Adoption): boolean {
  return resourcePolicy.canSee(viewer, subject);
}

export function canReviseAdoption(viewer: Viewer, adoption: Adoption): boolean {
  return viewer.isMember && viewer.is(adoption.authorId) && canSeeAdoption(viewer, adoption);
}

export function canDeleteAdoption(viewer: Viewer, adoption: Adoption): boolean {
  if (canReviseAdoption(viewer, adoption)) return true;
  return viewer.isModerator && viewer.hasScope(Scope.MODERATE) && canSeeAdoption(viewer, adoption);
}
