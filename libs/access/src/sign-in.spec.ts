import { jest, afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessBench, bearer, codeOf, PASSWORD } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const viewerOf = async (headers: Record<string, string>) => (await bench.gql('{ viewer { email } }', {}, headers)).data?.viewer;

describe('signIn', () => {
  it('opens a session by cookie and by token, and both end with it', async () => {
    const { email } = await bench.member('ada');
    const { cookie, data } = await bench.do('signIn { token viewer { email sessions { isCurrent } } }', {
      email,
      password: PASSWORD,
    });
    const { token, viewer } = data?.signIn as { token: string; viewer: unknown };
    expect(viewer).toEqual({ email, sessions: [{ isCurrent: true }] });
    expect(cookie).toMatch(/^servante=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
    const pair = { cookie: (cookie as string).split(';')[0] as string };
    expect(await viewerOf(pair)).toEqual({ email });
    expect(await viewerOf(bearer(token))).toEqual({ email });
    const out = await bench.gql('mutation { signOut }', {}, pair);
    expect(out.cookie).toContain('Max-Age=0');
    expect(await viewerOf(pair)).toBeNull();
    expect(await viewerOf(bearer(token))).toBeNull();
  });

  it('answers the same for a wrong password and for nobody', async () => {
    const { email } = await bench.member('zoe');
    const wrong = await bench.do('signIn { token }', { email, password: 'not the right one' });
    const nobody = await bench.do('signIn { token }', { email: 'nobody@exemple.fr', password: 'not the right one' });
    expect(codeOf(wrong)).toBe('BAD_CREDENTIALS');
    expect(wrong).toEqual(nobody);
  });

  it('lets through ten failures, even all at once, then not even the right password', async () => {
    const { email } = await bench.member('leo');
    const attempts = Array.from({ length: 20 }, () => bench.do('signIn { token }', { email, password: 'not the right one' }));
    const codes = (await Promise.all(attempts)).map(codeOf);
    expect(codes.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(10);
    const right = await bench.do('signIn { token }', { email: email.toUpperCase(), password: PASSWORD });
    expect(right.errors?.[0]?.extensions).toMatchObject({ code: 'THROTTLED' });
    expect(right.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(890);
  });

  it('holds no success against anyone', async () => {
    const { email } = await bench.member('eve');
    for (let i = 0; i < 12; i++) expect(await bench.signIn(email)).toBeTruthy();
  });
});

describe('sessions', () => {
  it('are listed and ended by their owner only', async () => {
    const [mine, theirs] = [await bench.member('mine'), await bench.member('theirs')];
    const [here, there, other] = [
      await bench.signIn(mine.email),
      await bench.signIn(mine.email),
      await bench.signIn(theirs.email),
    ];
    const listed = await bench.gql('{ viewer { sessions { id isCurrent device } } }', {}, bearer(here));
    const { sessions } = listed.data?.viewer as { sessions: { id: string; isCurrent: boolean }[] };
    expect(sessions.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const end = (token: string) =>
      bench.gql(
        'mutation($id: ID!) { endSession(id: $id) { count } }',
        { id: sessions.find(({ isCurrent }) => !isCurrent)?.id },
        bearer(token),
      );
    expect(codeOf(await end(other))).toBe('NOT_FOUND');
    expect((await end(here)).data).toEqual({ endSession: { count: 1 } });
    expect(await viewerOf(bearer(there))).toBeNull();
    await bench.signIn(mine.email);
    const others = await bench.gql('mutation { endOtherSessions { count } }', {}, bearer(here));
    expect(others.data).toEqual({ endOtherSessions: { count: 1 } });
    expect(await viewerOf(bearer(here))).toEqual({ email: mine.email });
  });

  it('end after 30 idle days and after 180 days anyway; last seen is written at most every ten minutes', async () => {
    const { id, email } = await bench.member('old');
    const token = await bench.signIn(email);
    const age = (column: string, interval: string) =>
      bench.db.queryUnnamed(`update session set ${column} = now() - interval '${interval}' where member_id = $1`, [id]);
    const seen = () =>
      bench.db.query<{ at: Date }>('spec.seen', 'select last_seen_at as at from session where member_id = $1', [id]);
    await age('last_seen_at', '9 minutes');
    const before = await seen();
    expect(await viewerOf(bearer(token))).toEqual({ email });
    expect(await seen()).toEqual(before);
    await age('last_seen_at', '29 days');
    expect(await viewerOf(bearer(token))).toEqual({ email });
    expect(Date.now() - Number((await seen())[0]?.at)).toBeLessThan(60_000);
    await age('last_seen_at', '31 days');
    expect(await viewerOf(bearer(token))).toBeNull();
    await age('last_seen_at', '1 minute');
    await age('created_at', '181 days');
    expect(await viewerOf(bearer(token))).toBeNull();
  });

  it('are only hashes at rest, like every other secret', async () => {
    const { email } = await bench.member('rest');
    const token = await bench.signIn(email);
    const made = await bench.do('createToken { secret }', { name: 'export', scopes: ['READ'], expiresInDays: 1 }, token);
    const { secret } = made.data?.createToken as { secret: string };
    const tables = ['session', 'personal_token', 'link', 'password', 'throttle', 'mail'];
    const rows = await Promise.all(
      tables.map((table) => bench.db.queryUnnamed<{ row: string }>(`select ${table}::text as row from ${table}`)),
    );
    const kept = rows
      .flat()
      .map(({ row }) => row)
      .join('\n');
    expect(kept).toContain('$argon2id$');
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const one of [token, secret, secret.slice(4), PASSWORD]) {
      expect(kept).not.toContain(one);
      expect(kept).not.toContain(hex(one));
      expect(kept).not.toContain(Buffer.from(one, 'base64url').toString('hex'));
    }
  });

  it('cost a passer-by nothing and a member one statement', async () => {
    const token = await bench.signIn((await bench.member('busy')).email);
    const statements = jest.spyOn(bench.db, 'query');
    const counted = async (headers: Record<string, string>) => {
      statements.mockClear();
      await bench.gql('{ __typename }', {}, headers);
      return statements.mock.calls.filter(([name]) => !name.startsWith('outbox')).length;
    };
    expect(await counted({})).toBe(0);
    for (const authorization of ['Bearer x', 'Basic eDp5', 'Bearer srv_short', `Bearer ${'a'.repeat(500)}`])
      expect(await counted({ authorization })).toBe(0);
    expect(await counted(bearer(token))).toBe(1);
    statements.mockRestore();
  });
});
