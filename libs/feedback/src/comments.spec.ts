import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@servante/kernel';
import { countStatements } from '../../../test/support/count-statements';
import { codeOf, feedbackServer, toldOf } from '../../../test/support/feedback-server';
import { member, moderator, type Person } from '../../../test/support/people';
import { practice } from '../../../test/support/practice';
import type { TestServer } from '../../../test/support/test-server';
import { PutComments } from './put-comments';

let server: TestServer;
let ada: Person;
let bea: Person;
let max: Person;
beforeAll(async () => {
  server = await feedbackServer();
  [ada, bea, max] = [
    await member(server, 'Ada'),
    await member(server, 'Béa', { house: 'Le Phare' }),
    await moderator(server, 'Max'),
  ];
});
afterAll(() => server.close());

const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  id url isQuestion replyToId text { source html } author { id name house } viewerCan { revise delete reply } resource { commentCount } } }`;
const REVISE =
  'mutation ($input: ReviseCommentInput!) { reviseComment(input: $input) { text { html } editedAt author { name } } }';
const DELETE =
  'mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { text { html } deletedBy deletedAt author { name } url resource { commentCount } } }';

const add = (person: Person | null, input: object) => server.gql(ADD, { input }, person?.token);
const write = async (person: Person, resourceId: string, text = 'Bonjour', replyToId?: string): Promise<string> =>
  (await add(person, { resourceId, text, replyToId })).data.addComment.id;

const THREAD = `query ($id: ID!, $first: Int = 20, $after: String) { node(id: $id) { ... on Resource { slug commentCount comments(first: $first, after: $after) {
  edges { node { id deletedBy text { source } author { name house } replyCount replies { id text { source } author { name } replies { id } } } }
  pageInfo { hasNextPage endCursor } } } } }`;
const thread = async (person: Person | null, id: string, page: object = {}) =>
  (await server.gql(THREAD, { id, ...page }, person?.token)).data.node;

describe('addComment', () => {
  it('writes Markdown, signs it, and gives it an address', async () => {
    const resourceId = await practice(server, ada);
    const { data } = await add(bea, { resourceId, text: ' **Et** chez vous ? <script>', isQuestion: true });
    const { slug } = await thread(bea, resourceId);
    expect(data.addComment).toEqual({
      id: expect.stringMatching(/^com_/),
      url: `http://localhost/fiches/${slug}#${data.addComment.id}`,
      isQuestion: true,
      replyToId: null,
      text: { source: '**Et** chez vous ? <script>', html: '<p><strong>Et</strong> chez vous ? &lt;script&gt;</p>' },
      author: { id: bea.id, name: 'Béa', house: 'Le Phare' },
      viewerCan: { revise: true, delete: true, reply: true },
      resource: { commentCount: 1 },
    });
  });

  it('keeps an answer to an answer in the same thread', async () => {
    const resourceId = await practice(server, ada);
    const root = await write(bea, resourceId, 'un');
    const answer = await write(ada, resourceId, 'deux', root);
    const deeper = await write(bea, resourceId, 'trois', answer);
    const other = await write(max, resourceId, 'autre fil');
    const { comments, commentCount } = await thread(bea, resourceId);
    expect(commentCount).toBe(4);
    expect(comments.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([root, other]);
    expect(comments.edges[0].node).toMatchObject({
      replyCount: 2,
      replies: [
        { id: answer, text: { source: 'deux' }, author: { name: 'Ada' }, replies: [] },
        { id: deeper, author: { name: 'Béa' } },
      ],
    });
  });

  it('is for members, on what is live and theirs to see', async () => {
    const published = await practice(server, ada);
    const input = { resourceId: published, text: 'Bonjour' };
    const newcomer = await member(server, 'Noé', { confirmed: false });
    const suspended = await member(server, 'Sam', { status: 'SUSPENDED' });
    expect(codeOf(await add(null, input))).toBe('UNAUTHENTICATED');
    expect(codeOf(await add(suspended, input))).toBe('UNAUTHENTICATED');
    expect(codeOf(await add(newcomer, input))).toBe('UNCONFIRMED');
    expect(codeOf(await add(bea, { ...input, text: '  ' }))).toBe('INVALID_INPUT');
    expect(codeOf(await add(bea, { ...input, text: 'a'.repeat(5001) }))).toBe('INVALID_INPUT');
    const [draft, archived, obsolete] = [
      await practice(server, ada, { state: 'DRAFT' }),
      await practice(server, ada, { state: 'ARCHIVED' }),
      await practice(server, ada, { state: 'OBSOLETE' }),
    ];
    const on = async (resourceId: string) =>
      Promise.all([bea, ada, max].map(async (person) => codeOf(await add(person, { resourceId, text: 'Bonjour' })) ?? 'OK'));
    expect(await on(draft)).toEqual(['NOT_FOUND', 'WRONG_STATE', 'NOT_FOUND']);
    expect(await on(archived)).toEqual(['NOT_FOUND', 'WRONG_STATE', 'WRONG_STATE']);
    expect(await on(obsolete)).toEqual(['OK', 'OK', 'OK']);
  });

  it('answers only a comment of the same resource that still says something', async () => {
    const [one, other] = [await practice(server, ada), await practice(server, ada)];
    const root = await write(bea, one);
    expect(codeOf(await add(bea, { resourceId: other, text: 'x', replyToId: root }))).toBe('NOT_FOUND');
    expect(codeOf(await add(bea, { resourceId: one, text: 'x', replyToId: newId('com') }))).toBe('NOT_FOUND');
    await server.gql(DELETE, { input: { id: root } }, bea.token);
    expect(codeOf(await add(bea, { resourceId: one, text: 'x', replyToId: root }))).toBe('WRONG_STATE');
  });
});

describe('reviseComment', () => {
  it('is for the author, and says when', async () => {
    const id = await write(bea, await practice(server, ada));
    const revise = (person: Person) => server.gql(REVISE, { input: { id, text: '*revu*' } }, person.token);
    expect((await revise(bea)).data.reviseComment).toEqual({
      text: { html: '<p><em>revu</em></p>' },
      editedAt: expect.any(String),
      author: { name: 'Béa' },
    });
    expect(await Promise.all([ada, max].map(async (person) => codeOf(await revise(person))))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('does not find what one cannot see', async () => {
    const resourceId = await practice(server, ada);
    const id = await write(bea, resourceId);
    await server.gql('mutation ($id: ID!) { archiveResource(input: { id: $id }) { id } }', { id: resourceId }, ada.token);
    expect(codeOf(await server.gql(REVISE, { input: { id, text: 'x' } }, bea.token))).toBe('NOT_FOUND');
    expect((await server.gql('query ($id: ID!) { node(id: $id) { id } }', { id }, bea.token)).data.node).toBeNull();
    expect((await server.gql('query ($id: ID!) { node(id: $id) { id } }', { id }, max.token)).data.node).toEqual({ id });
  });
});

describe('deleteComment', () => {
  it('leaves the place, who took it away, and nothing of the text', async () => {
    const resourceId = await practice(server, ada);
    const [mine, theirs] = [await write(bea, resourceId, 'un secret'), await write(bea, resourceId, 'une injure')];
    const remove = (person: Person, id: string) => server.gql(DELETE, { input: { id } }, person.token);
    expect(codeOf(await remove(ada, mine))).toBe('FORBIDDEN');
    expect((await remove(bea, mine)).data.deleteComment).toMatchObject({
      ...{ text: null, deletedBy: 'AUTHOR', author: null, resource: { commentCount: 1 } },
    });
    expect((await remove(max, theirs)).data.deleteComment).toMatchObject({
      deletedBy: 'MODERATION',
      resource: { commentCount: 0 },
    });
    expect(codeOf(await remove(bea, mine))).toBe('WRONG_STATE');
    expect(codeOf(await server.gql(REVISE, { input: { id: mine, text: 'encore' } }, bea.token))).toBe('WRONG_STATE');
    const rows = await server.db.queryUnnamed<{ row: string }>('select c::text as row from comment c where resource_id = $1', [
      resourceId,
    ]);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/secret|injure/);
    const { comments, commentCount } = await thread(bea, resourceId);
    expect(commentCount).toBe(0);
    expect(comments.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { text: null, author: null, deletedBy: 'AUTHOR', replies: [] },
      { text: null, author: null, deletedBy: 'MODERATION' },
    ]);
  });
});

it('tells of each change of the count, and of no other', async () => {
  const resourceId = await practice(server, ada);
  const id = await write(bea, resourceId);
  await server.gql(REVISE, { input: { id, text: 'revu' } }, bea.token);
  await server.gql(DELETE, { input: { id } }, bea.token);
  expect(await toldOf(server, resourceId)).toEqual(['resource.commented', 'resource.commented']);
});

describe('a page of comments', () => {
  const wrote = async (resourceId: string, count: number) => {
    const at = Date.now() - 1_000_000;
    const roots = Array.from({ length: count }, (_, i) => ({
      ...{
        id: newId('com'),
        resourceId,
        authorId: [ada, bea, max][i % 3]!.id,
        text: `n° ${i}`,
        createdAt: new Date(at + Math.floor(i / 3)),
      },
    }));
    const replies = roots.map((root) => ({ ...root, id: newId('com'), parentId: root.id, rootId: root.id }));
    await server.app.get(PutComments).put([...roots, ...replies]);
  };

  it('costs the same number of statements for 1, 20 and 100 comments', async () => {
    const costs = [];
    for (const count of [1, 20, 100]) {
      const id = await practice(server, ada, { visibility: 'PUBLIC' });
      await wrote(id, count);
      const query = `query ($id: ID!) { node(id: $id) { ... on Resource { comments(first: 100) { edges { node { text { html } url
        viewerCan { reply } author { name house } replyCount replies { text { html } author { name } } } } } } } }`;
      costs.push(
        await countStatements(async () => expect((await server.gql(query, { id })).data.node.comments.edges).toHaveLength(count)),
      );
    }
    expect(costs).toEqual([4, 4, 4]);
  });

  it('follows cursors without losing or repeating any, equal instants included', async () => {
    const id = await practice(server, ada);
    await wrote(id, 25);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { comments } = await thread(bea, id, { first: 7, after });
      seen.push(...comments.edges.map(({ node }: { node: { text: { source: string } } }) => node.text.source));
      ({ hasNextPage: more, endCursor: after } = comments.pageInfo);
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `n° ${i}`));
  });

  it('is one statement for all the resources of a list', async () => {
    const query =
      '{ resources(first: 100) { edges { node { id comments(first: 2) { edges { node { text { source } author { name } } } } } } } }';
    const costs = [];
    for (const first of ['2', '100']) {
      costs.push(await countStatements(() => server.gql(query.replace('100', first), {}, bea.token)));
    }
    expect(costs[0]).toBe(costs[1]);
  });
});
