import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AccessBench } from '../../../test/support/access-bench';
import { firstAdminLink } from './first-admin-link';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const show = async (token: string) => fetch(`${bench.url}/lien/${token}`);
const submit = (form: Record<string, string>, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  fetch(`${bench.url}/lien`, { method: 'POST', headers, body: new URLSearchParams(form) });

it('resets a password without a script, and looking uses nothing up', async () => {
  const { email } = await bench.member('ada');
  await bench.do('requestPasswordReset { email }', { email });
  const token = await bench.linkMailedTo(email);
  const [first, page] = [await show(token), await show(token)];
  expect([first.status, page.status]).toEqual([200, 200]);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('cache-control')).toBe('no-store');
  const html = await page.text();
  expect(html).toContain('Choisir un nouveau mot de passe');
  expect(html).not.toMatch(/<script|style=|https?:/);
  const weak = await submit({ token, password: 'motdepasse1' });
  expect(weak.status).toBe(422);
  expect(await weak.text()).toContain('trop facile à deviner');
  expect((await submit({ token, password: 'une autre phrase entière' })).status).toBe(200);
  expect((await show(token)).status).toBe(410);
  expect(await bench.signIn(email, 'une autre phrase entière')).toBeTruthy();
});

it('opens the house: the first admin is signed in, whatever they typed is shown as text', async () => {
  const token = (await firstAdminLink(bench.db, 'http://localhost'))?.split('/').at(-1) as string;
  const name = '"><img src=x onerror=alert(1)>';
  const refused = await submit({ token, email: 'not an address', name, password: 'quatre mots sous la pluie' });
  const html = await refused.text();
  expect(html).toContain('aria-invalid="true"');
  expect(html).not.toContain('<img');
  const done = await submit({ token, email: 'chef@exemple.fr', name: 'Reine', password: 'quatre mots sous la pluie' });
  expect(done.status).toBe(200);
  expect(done.headers.get('set-cookie')).toContain('HttpOnly');
});

it('refuses forms sent from elsewhere', async () => {
  const { email } = await bench.member('zoe');
  await bench.do('requestPasswordReset { email }', { email });
  const form = { token: await bench.linkMailedTo(email), password: 'une autre phrase entière' };
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];
  for (const headers of elsewhere) expect((await submit(form, headers)).status).toBe(410);
  expect((await submit(form, { origin: bench.url })).status).toBe(200);
});

it.each(['nothing', 'a'.repeat(43), '%00', '..%2f', 'a'.repeat(3000)])('answers %s calmly', async (token) => {
  expect([404, 410, 414]).toContain((await show(token)).status);
});
