import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, Role } from '@servante/kernel';
import { AccessBench, bearer, codeOf, PASSWORD } from '../../../test/support/access-bench';

let bench: AccessBench;
beforeAll(async () => void (bench = await AccessBench.open()));
afterAll(() => bench.close());
beforeEach(() => bench.forgetAttempts());

const candidate = (email: string, name = 'Maud Kerléo', password = 'la lampe reste là') => ({ email, name, password });
const viewerOf = async (token: string) =>
  (await bench.gql('{ viewer { confirmed awaitsApproval } }', {}, bearer(token))).data?.viewer;

describe('open registration', () => {
  it('answers the same for a known and an unknown address, and mails each what it needs', async () => {
    const { email } = await bench.member('ada');
    const known = await bench.do('signUp { email }', candidate(email.toUpperCase()));
    const unknown = await bench.do('signUp { email }', candidate('new@exemple.fr'));
    expect(known).toEqual({ data: { signUp: { email: email.toUpperCase() } }, cookie: null });
    expect(unknown).toEqual({ data: { signUp: { email: 'new@exemple.fr' } }, cookie: null });
    expect(await bench.templatesTo(email.toUpperCase())).toEqual(['alreadyRegistered']);
    expect(await bench.templatesTo('new@exemple.fr')).toEqual(['confirmEmail']);
    expect(await bench.signIn(email)).toBeTruthy(); // and the owner's password has not moved
  });

  it('signs in before confirmation, only to ask for the link again', async () => {
    await bench.do('signUp { email }', candidate('zoe@exemple.fr'));
    const token = await bench.signIn('zoe@exemple.fr', 'la lampe reste là');
    expect(codeOf(await bench.do('reviseProfile { id }', { bio: 'x' }, token))).toBe('UNCONFIRMED');
    const again = await bench.gql('mutation { resendConfirmation { email } }', {}, bearer(token));
    expect(again.data).toEqual({ resendConfirmation: { email: 'zoe@exemple.fr' } });
    const link = await bench.linkMailedTo('zoe@exemple.fr');
    expect((await bench.do('confirmEmail { email awaitsApproval }', { token: link })).data).toEqual({
      confirmEmail: { email: 'zoe@exemple.fr', awaitsApproval: false },
    });
    expect(await viewerOf(token)).toEqual({ confirmed: true, awaitsApproval: false });
    expect(codeOf(await bench.do('confirmEmail { email }', { token: link }))).toBe('LINK_EXPIRED');
  });

  it('leaves nothing of a stranger who registered an address first', async () => {
    await bench.do('signUp { email }', candidate('victim@exemple.fr', 'Inconnu·e', 'mot de passe étranger'));
    const foreign = await bench.signIn('victim@exemple.fr', 'mot de passe étranger');
    const foreignLink = await bench.linkMailedTo('victim@exemple.fr');
    await bench.do('signUp { email }', candidate('victim@exemple.fr'));
    const own = await bench.signIn('victim@exemple.fr', 'la lampe reste là');
    await bench.gql('mutation { resendConfirmation { email } }', {}, bearer(own));
    expect(await viewerOf(foreign)).toBeNull();
    expect(codeOf(await bench.do('signIn { token }', { email: 'victim@exemple.fr', password: 'mot de passe étranger' }))).toBe(
      'BAD_CREDENTIALS',
    );
    expect(codeOf(await bench.do('confirmEmail { email }', { token: foreignLink }))).toBe('LINK_EXPIRED');
    await bench.do('confirmEmail { email }', { token: await bench.linkMailedTo('victim@exemple.fr') });
    expect((await bench.gql('{ viewer { member { name } } }', {}, bearer(own))).data).toEqual({
      viewer: { member: { name: 'Maud Kerléo' } },
    });
  });

  it('does not let a stranger rename an author who came by import', async () => {
    await bench.db.query('spec.import', `insert into member (id, email, name) values ($1, 'author@exemple.fr', 'Autrice')`, [
      newId('mem'),
    ]);
    await bench.do('signUp { email }', candidate('author@exemple.fr', 'Autre nom'));
    const [row] = await bench.db.query<{ name: string }>(
      'spec.name',
      `select name from member where email = 'author@exemple.fr'`,
    );
    expect(row?.name).toBe('Autrice');
  });

  it('refuses weak passwords and bad addresses, each beside its field', async () => {
    const weak = await bench.do('signUp { email }', candidate('weak@exemple.fr', 'Zoé', 'azertyuiop'));
    expect(weak.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'password', problem: 'WEAK_PASSWORD' }],
    });
    const address = await bench.do('signUp { email }', candidate('no address'));
    expect(address.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'email', problem: 'NOT_AN_EMAIL' }]);
  });

  it('is throttled per address, before any hash', async () => {
    const attempts = [];
    for (let i = 0; i < 6; i++) attempts.push(bench.do('signUp { email }', candidate('often@exemple.fr')));
    const codes = (await Promise.all(attempts)).map(codeOf);
    expect(codes.filter((code) => code === 'THROTTLED')).toHaveLength(1);
  });
});

describe('the other ways in', () => {
  const setMode = (mode: string, token: string) => bench.do('setRegistration { mode }', { mode }, token);
  let admin: string;
  beforeAll(async () => void (admin = await bench.signIn((await bench.member('reine', Role.ADMIN)).email)));
  afterAll(() => setMode('OPEN', admin));

  it('by approval: confirmed, then accepted or declined by a moderator', async () => {
    await setMode('APPROVAL', admin);
    for (const name of ['wait', 'spam']) {
      await bench.do('signUp { email }', candidate(`${name}@exemple.fr`));
      const confirmed = await bench.do('confirmEmail { awaitsApproval }', {
        token: await bench.linkMailedTo(`${name}@exemple.fr`),
      });
      expect(confirmed.data).toEqual({ confirmEmail: { awaitsApproval: true } });
    }
    const token = await bench.signIn('wait@exemple.fr', 'la lampe reste là');
    expect(codeOf(await bench.do('reviseProfile { id }', { bio: 'x' }, token))).toBe('PENDING_APPROVAL');
    expect(codeOf(await bench.gql('{ pendingMembers { edges { cursor } } }', {}, bearer(token)))).toBe('PENDING_APPROVAL');
    const pending = await bench.gql(
      '{ pendingMembers(first: 1) { edges { node { email member { id } } } pageInfo { hasNextPage } } }',
      {},
      bearer(admin),
    );
    expect(pending.data).toMatchObject({
      pendingMembers: { edges: [{ node: { email: 'spam@exemple.fr' } }], pageInfo: { hasNextPage: true } },
    });
    const rows = await bench.db.query<{ id: string; email: string }>(
      'spec.pending',
      `select id, email from member where status = 'PENDING'`,
    );
    const idOf = (email: string) => rows.find((row) => row.email === email)?.id;
    expect((await bench.do('approveMember { name }', { memberId: idOf('wait@exemple.fr') }, admin)).errors).toBeUndefined();
    expect((await bench.do('declineMember { name }', { memberId: idOf('spam@exemple.fr') }, admin)).errors).toBeUndefined();
    expect(await viewerOf(token)).toEqual({ confirmed: true, awaitsApproval: false });
    expect(codeOf(await bench.do('approveMember { name }', { memberId: idOf('wait@exemple.fr') }, admin))).toBe('WRONG_STATE');
    expect(codeOf(await bench.do('signIn { token }', { email: 'spam@exemple.fr', password: 'la lampe reste là' }))).toBe(
      'BAD_CREDENTIALS',
    );
    expect(await bench.templatesTo('spam@exemple.fr')).toEqual(['confirmEmail', 'registrationDeclined']);
  });

  it('by invitation: the invited address is a member at once, and the link serves once', async () => {
    await setMode('INVITATION', admin);
    expect((await bench.gql('{ registration { mode membersMayInvite } }')).data).toEqual({
      registration: { mode: 'INVITATION', membersMayInvite: false },
    });
    expect(codeOf(await bench.do('signUp { email }', candidate('late@exemple.fr')))).toBe('INVITATION_NEEDED');
    const member = await bench.signIn((await bench.member('simple')).email);
    expect(codeOf(await bench.do('inviteMember { email }', { email: 'ami@exemple.fr' }, member))).toBe('FORBIDDEN');
    await bench.do('inviteMember { email }', { email: 'ami@exemple.fr' }, admin);
    const token = await bench.linkMailedTo('ami@exemple.fr');
    const accepted = await bench.do('acceptInvitation { viewer { email confirmed } }', {
      token,
      name: 'Ami·e',
      password: PASSWORD,
    });
    expect(accepted.data).toEqual({ acceptInvitation: { viewer: { email: 'ami@exemple.fr', confirmed: true } } });
    expect(codeOf(await bench.do('acceptInvitation { token }', { token, name: 'Autre', password: PASSWORD }))).toBe(
      'LINK_EXPIRED',
    );
    expect((await bench.do('inviteMember { email }', { email: 'ami@exemple.fr' }, admin)).data).toEqual({
      inviteMember: { email: 'ami@exemple.fr' },
    });
    expect(await bench.templatesTo('ami@exemple.fr')).toEqual(['invitation']);
  });
});
