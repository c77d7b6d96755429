import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role } from '@servante/kernel';
import { AccessBench, bearer, codeOf, PASSWORD } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const viewerOf = async (token: string) => (await bench.gql('{ viewer { role } }', {}, bearer(token))).data?.viewer;

describe('suspendMember', () => {
  it('acts at the next request, for sessions, tokens, sign-in and links under way; reinstating opens again', async () => {
    const [{ email, id }, moderator] = [
      await bench.member('ada'),
      await bench.signIn((await bench.member('modo', Role.MODERATOR)).email),
    ];
    const session = await bench.signIn(email);
    const made = await bench.do('createToken { secret }', { name: 'x', scopes: ['READ'], expiresInDays: 9 }, session);
    const { secret } = made.data?.createToken as { secret: string };
    await bench.do('requestPasswordReset { email }', { email });
    const link = await bench.linkMailedTo(email);
    expect((await bench.do('suspendMember { id }', { memberId: id }, moderator)).data).toEqual({ suspendMember: { id } });
    expect(await viewerOf(session)).toBeNull();
    expect(await viewerOf(secret)).toBeNull();
    expect(codeOf(await bench.do('signIn { token }', { email, password: PASSWORD }))).toBe('SUSPENDED');
    expect(codeOf(await bench.do('signIn { token }', { email, password: 'not this one' }))).toBe('BAD_CREDENTIALS');
    expect(codeOf(await bench.do('resetPassword { count }', { token: link, password: 'une autre phrase entière' }))).toBe(
      'LINK_EXPIRED',
    );
    expect(codeOf(await bench.do('suspendMember { id }', { memberId: id }, moderator))).toBe('WRONG_STATE');
    expect((await bench.do('reinstateMember { id }', { memberId: id }, moderator)).errors).toBeUndefined();
    expect(await viewerOf(secret)).toEqual({ role: 'MEMBER' });
    expect(await bench.signIn(email)).toBeTruthy();
  });

  it('is for moderators, never against an admin, and an unknown member is not found', async () => {
    const [member, admin] = [await bench.member('leo'), await bench.member('chef', Role.ADMIN)];
    const [asMember, asModerator] = [
      await bench.signIn(member.email),
      await bench.signIn((await bench.member('modo2', Role.MODERATOR)).email),
    ];
    const suspend = (memberId: string, token?: string) => bench.do('suspendMember { id }', { memberId }, token);
    expect(codeOf(await suspend(member.id))).toBe('UNAUTHENTICATED');
    expect(codeOf(await suspend(admin.id, asMember))).toBe('FORBIDDEN');
    expect(codeOf(await suspend(admin.id, asModerator))).toBe('FORBIDDEN');
    expect(codeOf(await suspend('mem_00000000000000000000000000', asModerator))).toBe('NOT_FOUND');
  });
});

describe('changeRole', () => {
  it('is for admins and acts at the next request; of two admins who step down together, one stays', async () => {
    await bench.db.query('spec.no_admin', `update member set role = 'MEMBER'`);
    const [ada, zoe] = [await bench.member('ada2', Role.ADMIN), await bench.member('zoe2')];
    const [asAda, asZoe] = [await bench.signIn(ada.email), await bench.signIn(zoe.email)];
    const change = (memberId: string, role: Role, token: string) => bench.do('changeRole { id }', { memberId, role }, token);
    expect(codeOf(await change(zoe.id, Role.ADMIN, asZoe))).toBe('FORBIDDEN');
    expect(codeOf(await change(ada.id, Role.MEMBER, asAda))).toBe('LAST_ADMIN');
    expect((await change(zoe.id, Role.ADMIN, asAda)).errors).toBeUndefined();
    expect(await viewerOf(asZoe)).toEqual({ role: 'ADMIN' });
    const both = await Promise.all([change(ada.id, Role.MEMBER, asZoe), change(zoe.id, Role.MEMBER, asAda)]);
    expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
    const left = await bench.db.query('spec.admins', `select id from member where role = 'ADMIN'`);
    expect(left).toHaveLength(1);
  });
});
