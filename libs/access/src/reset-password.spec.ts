import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AccessBench, bearer, codeOf, PASSWORD } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const OTHER = 'une autre phrase entière';
const viewerOf = async (token: string) => (await bench.gql('{ viewer { email } }', {}, bearer(token))).data?.viewer;

it('answers the same for a known and an unknown address, as slowly', async () => {
  const { email } = await bench.member('ada');
  const timed = async (address: string) => {
    const start = Date.now();
    const answer = await bench.do('requestPasswordReset { email }', { email: address });
    expect(answer.data).toEqual({ requestPasswordReset: { email: address } });
    return Date.now() - start;
  };
  for (const address of [email, 'nobody@exemple.fr']) expect(await timed(address)).toBeGreaterThanOrEqual(295);
  expect(await bench.templatesTo(email)).toEqual(['resetPassword']);
  expect(await bench.templatesTo('nobody@exemple.fr')).toEqual([]);
});

it('uses a link once, of twenty uses at once; every session and token ends', async () => {
  const { id, email } = await bench.member('leo');
  const open = await bench.signIn(email);
  const made = await bench.do('createToken { secret }', { name: 'script', scopes: ['READ'], expiresInDays: 9 }, open);
  await bench.do('requestPasswordReset { email }', { email });
  const token = await bench.linkMailedTo(email);
  const uses = await Promise.all(
    Array.from({ length: 20 }, () => bench.do('resetPassword { count }', { token, password: OTHER })),
  );
  expect(uses.filter(({ errors }) => !errors).map(({ data }) => data)).toEqual([{ resetPassword: { count: 1 } }]);
  expect(uses.filter((use) => codeOf(use) === 'LINK_EXPIRED')).toHaveLength(19);
  expect(await viewerOf(open)).toBeNull();
  expect(await viewerOf((made.data?.createToken as { secret: string }).secret)).toBeNull();
  expect(codeOf(await bench.do('signIn { token }', { email, password: PASSWORD }))).toBe('BAD_CREDENTIALS');
  expect(await bench.signIn(email, OTHER)).toBeTruthy();
  expect(await bench.templatesTo(email)).toEqual(['resetPassword', 'passwordChanged']);
  const [mail] = await bench.db.query<{ token: string | null }>(
    'spec.mail',
    `select token from mail where recipient = $1 and template = 'resetPassword'`,
    [email],
  );
  expect(mail?.token).toBeNull(); // erased once sent
  expect(id).toBeTruthy();
});

it('keeps the link when the new password is refused', async () => {
  const { email } = await bench.member('zoe');
  await bench.do('requestPasswordReset { email }', { email });
  const token = await bench.linkMailedTo(email);
  expect(codeOf(await bench.do('resetPassword { count }', { token, password: 'motdepasse2026' }))).toBe('INVALID_INPUT');
  expect((await bench.do('resetPassword { count }', { token, password: OTHER })).data).toEqual({ resetPassword: { count: 0 } });
});

it('serves an hour, and its own purpose only', async () => {
  const { id, email } = await bench.member('eve');
  await bench.do('requestPasswordReset { email }', { email });
  const token = await bench.linkMailedTo(email);
  expect(codeOf(await bench.do('confirmEmail { email }', { token }))).toBe('LINK_EXPIRED');
  expect(codeOf(await bench.do('useSignInLink { token }', { token }))).toBe('LINK_EXPIRED');
  await bench.db.query('spec.expire', `update link set expires_at = now() where member_id = $1`, [id]);
  expect(codeOf(await bench.do('resetPassword { count }', { token, password: OTHER }))).toBe('LINK_EXPIRED');
});

it('changePassword asks for the present one, ends the other sessions and voids links under way', async () => {
  const { email } = await bench.member('max');
  const [here, there] = [await bench.signIn(email), await bench.signIn(email)];
  await bench.do('requestPasswordReset { email }', { email });
  const link = await bench.linkMailedTo(email);
  const wrong = await bench.do('changePassword { count }', { currentPassword: 'not this one', newPassword: OTHER }, here);
  expect(codeOf(wrong)).toBe('BAD_CREDENTIALS');
  const done = await bench.do('changePassword { count }', { currentPassword: PASSWORD, newPassword: OTHER }, here);

  expect(done.data).toEqual({ changePassword: { count: 1 } });
  expect(await viewerOf(here)).toEqual({ email });
  expect(await viewerOf(there)).toBeNull();
  expect(codeOf(await bench.do('resetPassword { count }', { token: link, password: OTHER }))).toBe('LINK_EXPIRED');
});
