import { randomBytes } from 'node:crypto';
import { grid } from './grid';
import { PASSWORD } from './password';
import { type AccountRow, mutationOf, OUTSIDERS } from './row';

const PASSERS_BY = 'anonymous,suspended';
const NEWCOMERS = 'unconfirmed,pending';
const MODERATORS = 'moderator,admin';

const EVERYONE = grid(`
         ${PASSERS_BY},${NEWCOMERS},script,member,${MODERATORS}
  any    ok
`);

const SEES_PROFILE = grid(`
               ${PASSERS_BY},${NEWCOMERS}  script,member  ${MODERATORS}
  active       -                           ok             ok
  inPublic     ok                          ok             ok
  unconfirmed  -                           -              ok
  pending      -                           -              ok
  suspended    -                           -              ok
`);

/** The directory holds members only, for moderators too. */
const IN_DIRECTORY = grid(`
               ${PASSERS_BY},${NEWCOMERS}  script,member,${MODERATORS}
  active       -                           ok
  inPublic     ok                          ok
  unconfirmed  -                           -
  pending      -                           -
  suspended    -                           -
`);

/** One's own account, confirmed or not; never with a script's key. */
const OWN_ACCOUNT = grid(`
         ${PASSERS_BY}    ${NEWCOMERS},member,${MODERATORS}  script
  own    UNAUTHENTICATED  ok                                 SCOPE_MISSING
`);

const SOMEBODY_ELSES = grid(`
         ${PASSERS_BY}    ${NEWCOMERS},member,${MODERATORS}  script
  theirs UNAUTHENTICATED  NOT_FOUND                          SCOPE_MISSING
`);

const CONFIRMED = grid(
  `
         member  ${MODERATORS}
  any    ok      ok
`,
  OUTSIDERS,
);

const MODERATES = (states: string) => grid(states, { ...OUTSIDERS, member: 'FORBIDDEN' });

/** A script that may read does so for its owner, here a member. */
const READ_BY_MODERATORS = grid(
  `
         script,member  ${MODERATORS}
  any    FORBIDDEN      ok
`,
  { anonymous: 'UNAUTHENTICATED', suspended: 'UNAUTHENTICATED', unconfirmed: 'UNCONFIRMED', pending: 'PENDING_APPROVAL' },
);

const NOT_A_LINK = grid(`
         ${PASSERS_BY},${NEWCOMERS},script,member,${MODERATORS}
  any    LINK_EXPIRED
`);

const unknownToken = () => randomBytes(32).toString('base64url');
const fresh = () => `${randomBytes(6).toString('hex')}@exemple.fr`;

const reads: AccountRow[] = [
  { operation: 'errorCodes', document: '{ errorCodes { code } }', variables: none, grid: EVERYONE },
  { operation: 'vocabularies', document: '{ vocabularies { name } }', variables: none, grid: EVERYONE },
  { operation: 'registration', document: '{ registration { mode } }', variables: none, grid: EVERYONE },
  {
    operation: 'viewer',
    document: '{ viewer { email } }',
    variables: none,
    grid: grid(`
         ${PASSERS_BY}  ${NEWCOMERS},script,member,${MODERATORS}
  own    -              ok
`),
  },
  {
    operation: 'viewer',
    door: 'sessions and tokens',
    document: '{ viewer { sessions { id } tokens { id } } }',
    variables: none,
    grid: grid(`
         ${PASSERS_BY}  ${NEWCOMERS},member,${MODERATORS}  script
  own    -              ok                                 SCOPE_MISSING
`),
  },
  {
    operation: 'member',
    document: 'query($id: ID!) { member(id: $id) { id profile { bio } } }',
    variables: ({ target }) => ({ id: target.id }),
    grid: SEES_PROFILE,
  },
  {
    operation: 'node',
    door: 'member',
    document: 'query($id: ID!) { node(id: $id) { ... on Member { id name } } }',
    variables: ({ target }) => ({ id: target.id }),
    grid: SEES_PROFILE,
  },
  {
    operation: 'members',
    document: '{ members(first: 100) { edges { node { id } } } }',
    variables: none,
    found: (data, { target }) => data.members.edges.some(({ node }: { node: { id: string } }) => node.id === target.id),
    grid: IN_DIRECTORY,
  },
  {
    operation: 'pendingMembers',
    document: '{ pendingMembers(first: 100) { edges { node { email } } } }',
    variables: none,
    found: (data, { target }) =>
      data.pendingMembers.edges.some(({ node }: { node: { email: string } }) => node.email === target.email),
    grid: MODERATES(`
               ${MODERATORS}
  pending      ok
  unconfirmed  -
`),
  },
  { operation: 'myData', document: '{ myData }', variables: none, grid: OWN_ACCOUNT },
  ...['synonyms { id }', 'stopWords { word }', 'missedSearches { edges { cursor } }'].map((selection): AccountRow => ({
    operation: selection.split(' ')[0] as string,
    document: `{ ${selection} }`,
    variables: none,
    found: () => true,
    grid: READ_BY_MODERATORS,
  })),
];

const openToAll: AccountRow[] = [
  verb('signUp', '{ email }', () => ({ email: fresh(), name: 'Nouvelle', password: PASSWORD }), EVERYONE),
  verb('signIn', '{ token }', ({ target }) => ({ email: target.email, password: PASSWORD }), EVERYONE),
  verb('requestPasswordReset', '{ email }', ({ target }) => ({ email: target.email }), EVERYONE),
  verb('confirmEmail', '{ email }', () => ({ token: unknownToken() }), NOT_A_LINK, 'LinkTokenInput'),
  verb('confirmEmailChange', '{ email }', () => ({ token: unknownToken() }), NOT_A_LINK, 'LinkTokenInput'),
  verb('resetPassword', '{ count }', () => ({ token: unknownToken(), password: PASSWORD }), NOT_A_LINK),
  verb('acceptInvitation', '{ token }', () => ({ token: unknownToken(), name: 'Nouvelle', password: PASSWORD }), NOT_A_LINK),
  verb('useSignInLink', '{ token }', () => ({ token: unknownToken() }), NOT_A_LINK),
  {
    operation: 'signOut',
    document: 'mutation { signOut }',
    variables: none,
    grid: grid(`
         ${PASSERS_BY},${NEWCOMERS},member,${MODERATORS}  script
  any    ok                                               SCOPE_MISSING
`),
  },
];

const ownAccount: AccountRow[] = [
  verb(
    'changePassword',
    '{ count }',
    () => ({ currentPassword: PASSWORD, newPassword: 'cinq mots qui sèchent au vent' }),
    OWN_ACCOUNT,
  ),
  verb('requestEmailChange', '{ email }', () => ({ email: fresh(), password: PASSWORD }), OWN_ACCOUNT),
  { operation: 'endOtherSessions', document: 'mutation { endOtherSessions { count } }', variables: none, grid: OWN_ACCOUNT },
  byId('endSession', '{ count }', 'session', OWN_ACCOUNT),
  byId('endSession', '{ count }', 'session', SOMEBODY_ELSES),
  byId('revokeToken', '{ id }', 'personal_token', OWN_ACCOUNT),
  byId('revokeToken', '{ id }', 'personal_token', SOMEBODY_ELSES),
  {
    operation: 'resendConfirmation',
    document: 'mutation { resendConfirmation { email } }',
    variables: none,
    grid: grid(`
         ${PASSERS_BY}    unconfirmed  pending,member,${MODERATORS}  script
  own    UNAUTHENTICATED  ok           WRONG_STATE                   SCOPE_MISSING
`),
  },
  verb('deleteAccount', '{ keptResources }', () => ({ password: PASSWORD, contributions: 'KEEP' }), OWN_ACCOUNT),
  verb('createToken', '{ secret }', () => ({ name: 'script', scopes: ['WRITE'], expiresInDays: 1 }), CONFIRMED),
  verb('reviseProfile', '{ id }', () => ({ bio: 'Deux lignes.' }), CONFIRMED),
  verb('proposeTerm', '{ code }', () => ({ vocabulary: 'theme', label: `Thème ${fresh()}` }), CONFIRMED),
];

const moderation: AccountRow[] = [
  ...['editSynonyms', 'editStopWords'].map((operation) =>
    verb(
      operation,
      '{ __typename }',
      () => ({}),
      MODERATES(`
         ${MODERATORS}
  any    ok
`),
    ),
  ),
  verb(
    'inviteMember',
    '{ email }',
    () => ({ email: fresh() }),
    MODERATES(`
         ${MODERATORS}
  any    ok
`),
  ),
  verb(
    'approveMember',
    '{ id }',
    ({ target }) => ({ memberId: target.id }),
    MODERATES(`
           ${MODERATORS}
  pending  ok
  active   WRONG_STATE
`),
    'MemberIdInput',
  ),
  verb(
    'declineMember',
    '{ id }',
    ({ target }) => ({ memberId: target.id }),
    MODERATES(`
           ${MODERATORS}
  pending  ok
  active   WRONG_STATE
`),
    'MemberIdInput',
  ),
  verb(
    'suspendMember',
    '{ id }',
    ({ target }) => ({ memberId: target.id }),
    MODERATES(`
             moderator    admin
  active     ok           ok
  moderator  FORBIDDEN    ok
  admin      FORBIDDEN    FORBIDDEN
  own        FORBIDDEN    FORBIDDEN
  suspended  WRONG_STATE  WRONG_STATE
`),
    'MemberIdInput',
  ),
  verb(
    'reinstateMember',
    '{ id }',
    ({ target }) => ({ memberId: target.id }),
    MODERATES(`
             moderator    admin
  suspended  ok           ok
  active     WRONG_STATE  WRONG_STATE
  admin      FORBIDDEN    FORBIDDEN
`),
    'MemberIdInput',
  ),
  verb(
    'changeRole',
    '{ id }',
    ({ target }) => ({ memberId: target.id, role: 'MODERATOR' }),
    MODERATES(`
               moderator  admin
  active       FORBIDDEN  ok
  admin        FORBIDDEN  ok
  unconfirmed  FORBIDDEN  WRONG_STATE
  own          FORBIDDEN  ok
`),
  ),
  verb(
    'setRegistration',
    '{ mode }',
    () => ({ mode: 'OPEN', membersMayInvite: false }),
    MODERATES(`
         moderator  admin
  any    FORBIDDEN  ok
`),
  ),
];

export const accountRows = [...reads, ...openToAll, ...ownAccount, ...moderation];

function none(): object {
  return {};
}

function verb(
  operation: string,
  selection: string,
  input: AccountRow['variables'],
  whole: AccountRow['grid'],
  type?: string,
): AccountRow {
  const variables: AccountRow['variables'] = async (attempt) => ({ input: await input(attempt) });
  return { operation, document: mutationOf(operation, selection, type), variables, grid: whole };
}

/** Ends something of one's own, or tries with somebody else's. */
function byId(operation: string, selection: string, table: 'session' | 'personal_token', whole: AccountRow['grid']): AccountRow {
  const document = `mutation($id: ID!) { ${operation}(id: $id) ${selection} }`;
  return { operation, document, variables: async ({ bench, target }) => ({ id: await bench.idOf(table, target) }), grid: whole };
}
