import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AccessBench, bearer, codeOf, PASSWORD } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

it('takes the new address once it is confirmed there, and tells the old one', async () => {
  const { email } = await bench.member('ada');
  const session = await bench.signIn(email);
  const ask = (address: string, password = PASSWORD) =>
    bench.do('requestEmailChange { email }', { email: address, password }, session);
  expect(codeOf(await ask('ada@ailleurs.fr', 'not this one'))).toBe('BAD_CREDENTIALS');
  await ask('typo@ailleurs.fr');
  await ask('ada@ailleurs.fr');
  const stale = await bench.linkMailedTo('typo@ailleurs.fr');
  expect(codeOf(await bench.do('confirmEmailChange { email }', { token: stale }))).toBe('LINK_EXPIRED');
  expect(await bench.signIn(email)).toBeTruthy(); // nothing has changed yet
  const token = await bench.linkMailedTo('ada@ailleurs.fr');
  expect((await bench.do('confirmEmailChange { email }', { token })).data).toEqual({
    confirmEmailChange: { email: 'ada@ailleurs.fr' },
  });
  expect((await bench.gql('{ viewer { email } }', {}, bearer(session))).data).toEqual({ viewer: { email: 'ada@ailleurs.fr' } });
  expect(codeOf(await bench.do('signIn { token }', { email, password: PASSWORD }))).toBe('BAD_CREDENTIALS');
  expect(await bench.signIn('ada@ailleurs.fr')).toBeTruthy();
  expect(await bench.templatesTo(email)).toEqual(['emailChanged']);
});

it('says nothing about an address that has an account, and never takes one taken meanwhile', async () => {
  const [zoe, leo] = [await bench.member('zoe'), await bench.member('leo')];
  const session = await bench.signIn(zoe.email);
  const answer = await bench.do('requestEmailChange { email }', { email: leo.email, password: PASSWORD }, session);
  expect(answer.data).toEqual({ requestEmailChange: { email: leo.email } });
  expect(await bench.templatesTo(leo.email)).toEqual(['alreadyRegistered']);
  await bench.do('requestEmailChange { email }', { email: 'free@exemple.fr', password: PASSWORD }, session);
  const token = await bench.linkMailedTo('free@exemple.fr');
  await bench.member('free');
  expect(codeOf(await bench.do('confirmEmailChange { email }', { token }))).toBe('LINK_EXPIRED');
});
