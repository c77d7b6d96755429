import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessBench, bearer, codeOf, PASSWORD } from '../../../test/support/access-bench';
import { firstAdminLink, signInLink } from './first-admin-link';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const SITE = 'https://servante.exemple.fr';
const tokenOf = (link: string | null) => (link as string).replace(`${SITE}/lien/`, '');

describe('the link of the first start', () => {
  it('makes one admin, once, and only while there is none', async () => {
    const earlier = tokenOf(await firstAdminLink(bench.db, SITE));
    const token = tokenOf(await firstAdminLink(bench.db, SITE));
    const claim = (link: string, name: string) =>
      bench.do('useSignInLink { viewer { role confirmed } }', {
        token: link,
        email: `${name}@exemple.fr`,
        name,
        password: PASSWORD,
      });
    expect(codeOf(await claim(earlier, 'early'))).toBe('LINK_EXPIRED');
    const bare = await bench.do('useSignInLink { token }', { token });
    expect(bare.errors?.[0]?.extensions.fields).toMatchObject(
      ['email', 'name', 'password'].map((path) => ({ path, problem: 'REQUIRED' })),
    );
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => claim(token, `admin${i}`)));
    expect(claims.filter(({ errors }) => !errors).map(({ data }) => data)).toEqual([
      { useSignInLink: { viewer: { role: 'ADMIN', confirmed: true } } },
    ]);
    expect(await bench.db.query('spec.admins', `select id from member`)).toHaveLength(1);
    expect(await firstAdminLink(bench.db, SITE)).toBeNull();
  });

  it('crowns an account already made with that address, under the new password', async () => {
    await bench.db.query('spec.clear', 'delete from member');
    const { email } = await bench.member('maud');
    const token = tokenOf(await firstAdminLink(bench.db, SITE));
    await bench.do('useSignInLink { token }', { token, email, name: 'Maud', password: 'une autre phrase entière' });
    const session = await bench.signIn(email, 'une autre phrase entière');
    expect((await bench.gql('{ viewer { role member { name } } }', {}, bearer(session))).data).toEqual({
      viewer: { role: 'ADMIN', member: { name: 'Maud' } },
    });
  });
});

it('the command line signs a member in once, without password', async () => {
  const { email } = await bench.member('leo');
  const token = tokenOf(await signInLink(bench.db, SITE, email.toUpperCase()));
  expect((await bench.do('useSignInLink { viewer { email } }', { token })).data).toEqual({
    useSignInLink: { viewer: { email } },
  });
  expect(codeOf(await bench.do('useSignInLink { token }', { token }))).toBe('LINK_EXPIRED');
  expect(await signInLink(bench.db, SITE, 'nobody@exemple.fr')).toBeNull();
});
