import { expect, it } from '@jest/globals';
import { Role, Scope, Viewer } from '@servante/kernel';
import { canInvite, canSuspend } from './account.policy';
import { RegistrationMode } from './registration';

const as = (role: Role, confirmed = true) =>
  new Viewer({ memberId: 'mem_me', role, confirmed, scopes: Object.values(Scope), credentialId: 'ses_1' });

it.each([
  [Role.ADMIN, Role.MEMBER, true],
  [Role.ADMIN, Role.MODERATOR, true],
  [Role.ADMIN, Role.ADMIN, false],
  [Role.MODERATOR, Role.MEMBER, true],
  [Role.MODERATOR, Role.MODERATOR, false],
  [Role.MODERATOR, Role.ADMIN, false],
  [Role.MEMBER, Role.MEMBER, false],
])('%s suspends %s: %s', (viewer, role, allowed) => expect(canSuspend(as(viewer), { id: 'mem_other', role })).toBe(allowed));

it('lets nobody suspend themselves, nor an unconfirmed moderator act', () => {
  expect(canSuspend(as(Role.MODERATOR), { id: 'mem_me', role: Role.MEMBER })).toBe(false);
  expect(canSuspend(as(Role.MODERATOR, false), { id: 'mem_other', role: Role.MEMBER })).toBe(false);
  expect(canSuspend(Viewer.anonymous, { id: 'mem_other', role: Role.MEMBER })).toBe(false);
});

it('lets members invite where the community chose so', () => {
  const mode = RegistrationMode.INVITATION;
  expect(canInvite(as(Role.MEMBER), { mode, membersMayInvite: false })).toBe(false);
  expect(canInvite(as(Role.MEMBER), { mode, membersMayInvite: true })).toBe(true);
  expect(canInvite(as(Role.MEMBER, false), { mode, membersMayInvite: true })).toBe(false);
  expect(canInvite(as(Role.MODERATOR), { mode, membersMayInvite: false })).toBe(true);
});
