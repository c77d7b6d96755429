import { expect, it } from '@jest/globals';
import { Role, Scope, Viewer } from '@servante/kernel';
import { ResourceStatus, Visibility } from '@servante/resources';
import { Comment } from './comment';
import { canDeleteComment, canReply, canReviseComment } from './comment.policy';

const viewer = (memberId: string, role = Role.MEMBER, scopes = Object.values(Scope)) =>
  new Viewer({ memberId, role, confirmed: true, scopes, credentialId: 'ses' });
const PEOPLE = {
  anonymous: Viewer.anonymous,
  author: viewer('bea'),
  member: viewer('cleo'),
  moderator: viewer('max', Role.MODERATOR),
  script: viewer('max', Role.MODERATOR, [Scope.READ, Scope.WRITE]),
};

const comment = (status: ResourceStatus, deletedAt: Date | null = null) =>
  Object.assign(new Comment(), {
    ...{ authorId: 'bea', deletedAt },
    subject: { id: 'res', slug: 'x', status, visibility: Visibility.PUBLIC, authorIds: ['ada'] },
  });
/** Who may revise, delete, reply: R, D, A. */
const rights = (one: Comment) =>
  Object.fromEntries(
    Object.entries(PEOPLE).map(([name, person]) => [
      name,
      (canReviseComment(person, one) ? 'R' : '') +
        (canDeleteComment(person, one) ? 'D' : '') +
        (canReply(person, one) ? 'A' : ''),
    ]),
  );

it.each([
  [comment(ResourceStatus.PUBLISHED), { anonymous: '', author: 'RDA', member: 'A', moderator: 'DA', script: 'A' }],
  [comment(ResourceStatus.ARCHIVED), { anonymous: '', author: '', member: '', moderator: 'D', script: '' }],
  [comment(ResourceStatus.PUBLISHED, new Date()), { anonymous: '', author: '', member: '', moderator: '', script: '' }],
])('who may what, case %#', (one, expected) => expect(rights(one)).toEqual(expected));
