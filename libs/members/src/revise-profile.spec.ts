import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AccessBench, codeOf } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());

const PROFILE = `{ name house initials profile { pronouns houseType { code label } professions { code } bio links { title url } isPublic } }`;

it('changes what is given, empties what is null, leaves the rest', async () => {
  const token = await bench.signIn((await bench.member('ada')).email);
  const [type] = await bench.db.query<{ code: string }>(
    'spec.type',
    `select code from term where vocabulary = 'houseType' limit 1`,
  );
  const [trade] = await bench.db.query<{ code: string }>(
    'spec.trade',
    `select code from term where vocabulary = 'profession' limit 1`,
  );
  const links = [{ title: 'Le site', url: 'https://exemple.fr/' }];
  const input = {
    name: 'Ada Le Goff',
    pronouns: 'elle',
    houseType: type?.code,
    professions: [trade?.code],
    bio: 'Lumière',
    links,
    isPublic: true,
  };
  const first = await bench.do(`reviseProfile ${PROFILE}`, input, token);
  expect(first.errors).toBeUndefined();
  expect(first.data?.reviseProfile).toMatchObject({
    name: 'Ada Le Goff',
    initials: 'AG',
    profile: { pronouns: 'elle', houseType: { code: type?.code }, professions: [{ code: trade?.code }], links, isPublic: true },
  });
  const second = await bench.do(`reviseProfile ${PROFILE}`, { bio: null, links: null }, token);
  expect(second.data?.reviseProfile).toMatchObject({
    name: 'Ada Le Goff',
    profile: { bio: null, links: [], pronouns: 'elle', isPublic: true },
  });
});

it('refuses what no pick-list holds, links that are not web addresses, and no name at all', async () => {
  const token = await bench.signIn((await bench.member('zoe')).email);
  const revise = (input: object) => bench.do('reviseProfile { id }', input, token);
  const unknown = await revise({ houseType: 'no_such_type' });
  expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_TERM', fields: [{ path: 'houseType' }] });
  const script = await revise({ links: [{ title: 'x', url: 'javascript:alert(1)' }] });
  expect(script.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'links.0.url', problem: 'NOT_A_URL' }]);
  expect((await revise({ name: null })).errors?.[0]?.extensions.fields).toMatchObject([{ path: 'name', problem: 'REQUIRED' }]);
  expect((await revise({ name: '   ' })).errors?.[0]?.extensions.fields).toMatchObject([{ path: 'name', problem: 'REQUIRED' }]);
  expect(codeOf(await bench.do('reviseProfile { id }', { bio: 'x' }))).toBe('UNAUTHENTICATED');
});
