import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { member, moderator, type Person } from '../../../test/support/people';
import { type TestServer, testServer } from '../../../test/support/test-server';

let server: TestServer;
let ada: Person;
let bruno: Person;
let mo: Person;

const QUICK = {
  title: 'Le covoiturage qui ne s’amorce pas',
  summary: 'Dix offres, zéro demande.',
  outcome: 'pas_pris',
  themes: ['sobriete'],
};
const DRAFT =
  'mutation($input: DraftPracticeInput!) { draftPractice(input: $input) { id slug version status title hints { field } } }';
const REVISE =
  'mutation($input: RevisePracticeInput!) { revisePractice(input: $input) { id version title body { source html } } }';
const PUBLISH =
  'mutation($input: PublishResourceInput!) { publishResource(input: $input) { id slug status visibility publishedAt } }';

const draft = async (who: Person, content: object = QUICK, visibility = 'NETWORK') =>
  (await server.gql(DRAFT, { input: { content, visibility } }, who.token)).data.draftPractice;
const published = async (who: Person, content: object = QUICK, visibility = 'PUBLIC') => {
  const { id } = await draft(who, content, visibility);
  return (await server.gql(PUBLISH, { input: { id } }, who.token)).data.publishResource;
};
const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

beforeAll(async () => {
  server = await testServer({ worker: false });
  [ada, bruno, mo] = await Promise.all([member(server, 'Ada'), member(server, 'Bruno'), moderator(server, 'Mo')]);
});
afterAll(() => server.close());

describe('publishing', () => {
  test('four fields suffice, and the hints say what would help next', async () => {
    const opened = await draft(ada);
    expect(opened).toMatchObject({ status: 'DRAFT', version: 1 });
    expect(opened.hints).toHaveLength(3);
    const answer = await server.gql(PUBLISH, { input: { id: opened.id } }, ada.token);
    expect(answer.data.publishResource).toMatchObject({ status: 'PUBLISHED', visibility: 'NETWORK', slug: opened.slug });
  });

  test('names each of the four fields that is missing', async () => {
    const { id } = await draft(ada, { title: 'Seulement un titre' });
    const answer = await server.gql(PUBLISH, { input: { id } }, ada.token);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
      'content.summary',
      'content.outcome',
      'content.themes',
    ]);
  });

  test('refuses a code that no pick-list holds, with its field', async () => {
    const answer = await server.gql(DRAFT, { input: { content: { ...QUICK, effort: 'jamais' } } }, ada.token);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'UNKNOWN_TERM',
      fields: [{ path: 'content.effort', problem: 'UNKNOWN_TERM' }],
    });
  });

  test('a published resource cannot lose what it needs to be published', async () => {
    const { id } = await published(ada);
    const answer = await server.gql(REVISE, { input: { id, version: 1, content: { summary: null } } }, ada.token);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
  });

  test('archiving takes it from the lists, publishing brings it back with its first date', async () => {
    const { id, publishedAt, slug } = await published(ada);
    await server.gql(
      'mutation($input: ArchiveResourceInput!) { archiveResource(input: $input) { id } }',
      { input: { id } },
      ada.token,
    );
    expect(
      (await server.gql('query($slug: String!) { resource(slug: $slug) { id } }', { slug }, bruno.token)).data.resource,
    ).toBeNull();
    const back = await server.gql(PUBLISH, { input: { id } }, ada.token);
    expect(back.data.publishResource).toMatchObject({ status: 'PUBLISHED', publishedAt });
  });

  test('publishing twice is refused, and changes nothing', async () => {
    const { id } = await published(ada);
    expect(codeOf(await server.gql(PUBLISH, { input: { id } }, ada.token))).toBe('WRONG_STATE');
  });
});

describe('editing', () => {
  test('Markdown is kept as written and served sanitised', async () => {
    const { id } = await draft(ada);
    const source = '# Récit\n\n<script>alert(1)</script> [x](javascript:alert(1))';
    const answer = await server.gql(REVISE, { input: { id, version: 1, content: { body: source } } }, ada.token);
    expect(answer.data.revisePractice.body.source).toBe(source);
    expect(answer.data.revisePractice.body.html).not.toMatch(/<script|href="javascript/);
  });

  test('ten editors of one version: one winner, the others get both texts', async () => {
    const { id } = await draft(ada);
    const edits = Array.from({ length: 10 }, (_, i) => ({ input: { id, version: 1, content: { lessons: `Leçon ${i}` } } }));
    const answers = await Promise.all(edits.map((edit) => server.gql(REVISE, edit, ada.token)));
    const winners = answers.filter(({ errors }) => !errors);
    expect(winners).toHaveLength(1);
    for (const { errors } of answers.filter((answer) => answer.errors)) {
      const { code, version, theirs, yours } = errors?.[0]?.extensions as unknown as Record<string, { lessons: string }> & {
        code: string;
        version: number;
      };
      expect([code, version]).toEqual(['CONFLICT', 2]);
      expect(theirs?.lessons).toMatch(/^Leçon \d$/);
      expect(yours?.lessons).toMatch(/^Leçon \d$/);
      expect(yours?.lessons).not.toBe(theirs?.lessons);
    }
  });

  test('revisions tell what changed, and any of them comes back', async () => {
    const { id, slug } = await published(ada);
    await server.gql(
      REVISE,
      { input: { id, version: 1, content: { title: 'Le covoiturage reparti' }, note: 'titre' } },
      ada.token,
    );
    const query = `query($slug: String!) { resource(slug: $slug) { title revisions(first: 5) { edges { node { version note author { name } changes { field before after parts { kind text } } } } } } }`;
    const { data } = await server.gql(query, { slug }, bruno.token);
    const [second] = data.resource.revisions.edges;
    expect(second.node).toMatchObject({ version: 2, note: 'titre', author: { name: 'Ada' } });
    expect(second.node.changes).toMatchObject([{ field: 'title', before: QUICK.title, after: 'Le covoiturage reparti' }]);
    expect(second.node.changes[0].parts.map((part: { kind: string }) => part.kind)).toContain('REMOVED');
    const restored = await server.gql(
      'mutation($input: RestoreRevisionInput!) { restoreRevision(input: $input) { title version } }',
      { input: { id, restore: 1, version: 2 } },
      ada.token,
    );
    expect(restored.data.restoreRevision).toEqual({ title: QUICK.title, version: 3 });
  });

  test('what was drafted before publication stays between its authors', async () => {
    const { id, slug } = await draft(ada, { ...QUICK, lessons: 'SECRET-DE-BROUILLON' }, 'PUBLIC');
    await server.gql(REVISE, { input: { id, version: 1, content: { lessons: 'Dit autrement.' } } }, ada.token);
    await server.gql(PUBLISH, { input: { id } }, ada.token);
    const query = `query($slug: String!) { resource(slug: $slug) { revisions { edges { node { id version changes(since: 1) { before after } } } } } }`;
    const seen = await server.gql(query, { slug }, bruno.token);
    expect(JSON.stringify(seen)).not.toContain('SECRET-DE-BROUILLON');
    expect(seen.data.resource.revisions.edges).toHaveLength(1);
    const own = await server.gql(query, { slug }, ada.token);
    expect(own.data.resource.revisions.edges).toHaveLength(2);
  });
});

describe('living together', () => {
  test('a co-author sees the draft and revises it', async () => {
    const { id } = await draft(ada);
    expect(codeOf(await server.gql(REVISE, { input: { id, version: 1, content: { means: 'Deux.' } } }, bruno.token))).toBe(
      'NOT_FOUND',
    );
    await server.gql(
      'mutation($input: NameCoAuthorInput!) { nameCoAuthor(input: $input) { id } }',
      { input: { id, memberId: bruno.id } },
      ada.token,
    );
    const revised = await server.gql(REVISE, { input: { id, version: 1, content: { means: 'Deux.' } } }, bruno.token);
    expect(revised.data.revisePractice.version).toBe(2);
  });

  test('links are seen from both sides, but for what the reader may not see', async () => {
    const [one, two, hidden] = [await published(ada), await published(bruno), await draft(ada)];
    const link = 'mutation($input: LinkResourcesInput!) { linkResources(input: $input) { id type } }';
    for (const toId of [two.id, hidden.id])
      await server.gql(link, { input: { fromId: one.id, toId, type: 'COMPLEMENTS' } }, ada.token);
    const query = 'query($slug: String!) { resource(slug: $slug) { links { type direction resource { id } } } }';
    const from = await server.gql(query, { slug: one.slug });
    expect(from.data.resource.links).toEqual([{ type: 'COMPLEMENTS', direction: 'OUT', resource: { id: two.id } }]);
    const to = await server.gql(query, { slug: two.slug }, ada.token);
    expect(to.data.resource.links).toEqual([{ type: 'COMPLEMENTS', direction: 'IN', resource: { id: one.id } }]);
    const own = await server.gql(query, { slug: one.slug }, ada.token);
    expect(own.data.resource.links).toHaveLength(2);
  });

  test('the logbook is read in order of days', async () => {
    const { id, slug } = await published(ada);
    const add = 'mutation($input: AddLogbookEntryInput!) { addLogbookEntry(input: $input) { id } }';
    for (const happenedOn of ['2026-03-02', '2025-10-01']) {
      await server.gql(add, { input: { resourceId: id, happenedOn, text: `**${happenedOn}**` } }, ada.token);
    }
    const bad = await server.gql(add, { input: { resourceId: id, happenedOn: '2026-02-31', text: 'x' } }, ada.token);
    expect(bad.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'happenedOn', problem: 'NOT_A_DATE' }]);
    const { data } = await server.gql(
      'query($slug: String!) { resource(slug: $slug) { logbook { happenedOn text { html } author { name } } } }',
      { slug },
    );
    expect(data.resource.logbook.map((entry: { happenedOn: string }) => entry.happenedOn)).toEqual(['2025-10-01', '2026-03-02']);
  });

  test('one resource takes the place of another, which stays readable', async () => {
    const [old, fresh] = [await published(ada), await published(ada)];
    const replace = 'mutation($input: ReplaceResourceInput!) { replaceResource(input: $input) { status replacedById } }';
    const answer = await server.gql(replace, { input: { id: old.id, byId: fresh.id } }, ada.token);
    expect(answer.data.replaceResource).toEqual({ status: 'REPLACED', replacedById: fresh.id });
    const { data } = await server.gql('query($slug: String!) { resource(slug: $slug) { replacedById } }', { slug: old.slug });
    expect(data.resource.replacedById).toBe(fresh.id);
    const listed = await server.gql('{ resources(first: 100) { edges { node { id } } } }');
    expect(JSON.stringify(listed)).not.toContain(old.id);
  });

  test('a moderator withdraws what was published, but never sees a draft', async () => {
    const [{ id }, hidden] = [await published(ada), await draft(ada)];
    const archive = 'mutation($input: ArchiveResourceInput!) { archiveResource(input: $input) { status } }';
    expect((await server.gql(archive, { input: { id } }, mo.token)).data.archiveResource.status).toBe('ARCHIVED');
    expect(codeOf(await server.gql(archive, { input: { id: hidden.id } }, mo.token))).toBe('NOT_FOUND');
    expect((await server.gql('query($id: ID!) { node(id: $id) { id } }', { id: hidden.id }, mo.token)).data.node).toBeNull();
  });

  test('the attribution line is ready to copy', async () => {
    const { slug } = await published(ada);
    const { data } = await server.gql('query($slug: String!) { resource(slug: $slug) { attribution { text licenceUrl } } }', {
      slug,
    });
    expect(data.resource.attribution.text).toMatch(/^« Le covoiturage .* », Ada, Servante, \d{4}\. CC BY-SA 4\.0\. http/);
    expect(data.resource.attribution.licenceUrl).toContain('creativecommons.org/licenses/by-sa/4.0');
  });
});
