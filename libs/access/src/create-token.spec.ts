import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AccessBench, bearer, codeOf } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const create = async (session: string, scopes: string[], expiresInDays = 30) => {
  const made = await bench.do(
    'createToken { secret token { id name scopes lastUsedAt } }',
    { name: 'mon script', scopes, expiresInDays },
    session,
  );
  return made.data?.createToken as { secret: string; token: { id: string; scopes: string[]; lastUsedAt: string | null } };
};
const viewerOf = async (token: string) => (await bench.gql('{ viewer { email } }', {}, bearer(token))).data?.viewer;

it('does what its scopes say, and never touches the account', async () => {
  const { email } = await bench.member('ada');
  const session = await bench.signIn(email);
  const [reader, writer] = [await create(session, ['READ']), await create(session, ['WRITE'])];
  expect(reader.secret).toMatch(/^srv_[\w-]{43}$/);
  expect(writer.token.scopes).toEqual(['READ', 'WRITE']);
  expect(await viewerOf(reader.secret)).toEqual({ email });
  expect(codeOf(await bench.do('reviseProfile { id }', { bio: 'x' }, reader.secret))).toBe('SCOPE_MISSING');
  expect((await bench.do('reviseProfile { house }', { house: 'Le Phare' }, writer.secret)).data).toEqual({
    reviseProfile: { house: 'Le Phare' },
  });
  const account = [
    bench.gql('{ viewer { sessions { id } } }', {}, bearer(writer.secret)),
    bench.gql('{ viewer { tokens { id } } }', {}, bearer(writer.secret)),
    bench.gql('mutation { endOtherSessions { count } }', {}, bearer(writer.secret)),
    bench.gql('mutation { signOut }', {}, bearer(writer.secret)),
    bench.do('createToken { secret }', { name: 'x', scopes: ['READ'], expiresInDays: 1 }, writer.secret),
  ];
  for (const answer of await Promise.all(account)) expect(codeOf(answer)).toBe('SCOPE_MISSING');
});

it('must expire within a year, and holds no ACCOUNT scope', async () => {
  const session = await bench.signIn((await bench.member('zoe')).email);
  const make = (scopes: string[], expiresInDays: number) =>
    bench.do('createToken { secret }', { name: 'x', scopes, expiresInDays }, session);
  expect(codeOf(await make(['READ'], 366))).toBe('INVALID_INPUT');
  expect(codeOf(await make(['READ'], 0))).toBe('INVALID_INPUT');
  expect((await make(['ACCOUNT'], 1)).errors).toBeDefined();
  const { secret, token } = await create(session, ['READ'], 1);
  await bench.db.query('spec.expire', 'update personal_token set expires_at = now() where id = $1', [token.id]);
  expect(await viewerOf(secret)).toBeNull();
});

it('tells when it was last used, and stops when revoked by its owner', async () => {
  const [owner, other] = [
    await bench.signIn((await bench.member('leo')).email),
    await bench.signIn((await bench.member('eve')).email),
  ];
  const { secret, token } = await create(owner, ['READ', 'MODERATE']);
  expect(token.lastUsedAt).toBeNull();
  await viewerOf(secret);
  const listed = await bench.gql('{ viewer { tokens { name lastUsedAt scopes } } }', {}, bearer(owner));
  expect(listed.data).toMatchObject({
    viewer: { tokens: [{ name: 'mon script', lastUsedAt: expect.any(String), scopes: ['READ', 'MODERATE'] }] },
  });
  const revoke = (session: string) =>
    bench.gql('mutation($id: ID!) { revokeToken(id: $id) { id } }', { id: token.id }, bearer(session));
  expect(codeOf(await revoke(other))).toBe('NOT_FOUND');
  expect((await revoke(owner)).data).toEqual({ revokeToken: { id: token.id } });
  expect(await viewerOf(secret)).toBeNull();
});
