import type { Person } from '../support/people';
import type { Bench } from './bench';
import { PASSWORD } from './password';
import { mutationOf } from './row';
import type { Thing } from './thing';

/** What the first text says: it was never published, so that only those who may revise ever read it. */
export const NEVER_PUBLISHED = 'Ce que personne ne devait lire';

interface Story {
  /** In the title and nowhere else: what search is asked for. */
  word: string;
  visibility: 'NETWORK' | 'PUBLIC';
  /** What happens after the draft is written, linked and commented: mutations that take its id. */
  then: readonly string[];
  /** Its only author goes. */
  leaves?: boolean;
}

const STORIES: Record<string, Story> = {
  draft: { word: 'kaolin', visibility: 'PUBLIC', then: [] },
  network: { word: 'bergamote', visibility: 'NETWORK', then: ['publishResource'] },
  public: { word: 'tourmaline', visibility: 'PUBLIC', then: ['publishResource'] },
  archived: { word: 'hippocampe', visibility: 'PUBLIC', then: ['publishResource', 'archiveResource'] },
  obsolete: { word: 'quetsche', visibility: 'NETWORK', then: ['publishResource', 'declareObsolete'] },
  authorGone: { word: 'vermicelle', visibility: 'NETWORK', then: ['publishResource'], leaves: true },
};
/** Public when it was indexed, withdrawn since: the index has not been told. */
const STALE: Story = { word: 'gyroscope', visibility: 'PUBLIC', then: ['publishResource'] };

/** Writes, by the API and as its author would, a resource in each state; each with revisions, a logbook, links, feedback. */
export async function thingsInEachState(bench: Bench): Promise<void> {
  bench.witness = await published(bench, 'draftPractice', { outcome: 'reussi' });
  bench.plain = await published(bench, 'draftPractice', { outcome: 'reussi' });
  bench.tool = await published(bench, 'draftTool', { format: 'logiciel' });
  for (const [state, story] of Object.entries(STORIES)) bench.things.set(state, await told(bench, state, story));
  const stale = await told(bench, 'stale', STALE);
  bench.things.set('stale', { ...stale, status: 'ARCHIVED' });
  await bench.stopWorker();
  await bench.must(bench.is('author'), mutationOf('archiveResource', '{ id }'), { input: { id: stale.id } });
}

async function published(bench: Bench, verb: string, content: object): Promise<Thing> {
  const author = bench.is('author');
  const whole = { title: `Témoin ${verb}`, summary: 'Visible de tout le monde.', themes: ['publics'], ...content };
  const drafted = await bench.must<Drafted>(author, mutationOf(verb, '{ id slug }'), {
    input: { content: whole, visibility: 'PUBLIC' },
  });
  await bench.must(author, mutationOf('publishResource', '{ id }'), { input: { id: drafted.id } });
  return { ...drafted, state: 'public', word: '', status: 'PUBLISHED', version: 1, parts: {} };
}

interface Drafted {
  id: string;
  slug: string;
}

async function told(bench: Bench, state: string, story: Story): Promise<Thing> {
  const writer = story.leaves ? await bench.person('member') : bench.is('author');
  const { id } = await written(bench, writer, story);
  const [first, ...verbs] = story.then;
  const does = (verb: string) => bench.must(writer, mutationOf(verb, '{ id }'), { input: { id } });
  if (first) await does(first);
  await revise(bench, writer, id, 2, 'Ce qui se lit aujourd’hui.');
  const parts = { ...(await hang(bench, writer, id)), ...(first ? await feedbackOn(bench, id) : {}) };
  for (const verb of verbs) await does(verb);
  if (story.leaves) await leave(bench, writer);
  return { ...(await kept(bench, id)), state, word: story.word, parts };
}

/** The draft, with a first text that its author changes before anything is published. */
async function written(bench: Bench, writer: Person, { word, visibility, leaves }: Story): Promise<Drafted> {
  const content = { title: `Une pratique ${word}`, summary: NEVER_PUBLISHED, themes: ['publics'], outcome: 'reussi' };
  const drafted = await bench.must<Drafted>(writer, mutationOf('draftPractice', '{ id slug }'), {
    input: { content, visibility },
  });
  const coAuthor = { id: drafted.id, memberId: bench.is('coAuthor').id };
  if (!leaves) await bench.must(writer, mutationOf('nameCoAuthor', '{ id }'), { input: coAuthor });
  await revise(bench, writer, drafted.id, 1, 'Ce qui a été publié.');
  return drafted;
}

function revise(bench: Bench, writer: Person, id: string, version: number, summary: string): Promise<unknown> {
  return bench.must(writer, mutationOf('revisePractice', '{ id }'), { input: { id, version, content: { summary } } });
}

/** Deletes their account, and leaves to the others what they gave. */
function leave(bench: Bench, writer: Person): Promise<unknown> {
  const input = { password: PASSWORD, contributions: 'KEEP' };
  return bench.must(writer, mutationOf('deleteAccount', '{ keptResources }'), { input });
}

async function kept(bench: Bench, id: string): Promise<Pick<Thing, 'id' | 'slug' | 'status' | 'version'>> {
  const [row] = await bench.db.queryUnnamed<Pick<Thing, 'id' | 'slug' | 'status' | 'version'>>(
    'select id, slug, status, version from resource where id = $1',
    [id],
  );
  if (!row) throw new Error(`${id} is gone`);
  return row;
}

async function hang(bench: Bench, writer: Person, id: string): Promise<Record<string, string>> {
  const link = (by: Person, fromId: string, toId: string, type: string) =>
    bench.must<{ id: string }>(by, mutationOf('linkResources', '{ id }'), { input: { fromId, toId, type } });
  const entry = { resourceId: id, happenedOn: '2026-01-15', text: 'Premier essai.' };
  const logbookEntry = await bench.must<{ id: string }>(writer, mutationOf('addLogbookEntry', '{ id }'), { input: entry });
  const linkOut = await link(writer, id, bench.tool.id, 'USES_TOOL');
  const linkIn = await link(bench.is('author'), bench.witness.id, id, 'COMPLEMENTS');
  const revisions = await bench.db.queryUnnamed<{ id: string }>(
    'select id from revision where resource_id = $1 order by version',
    [id],
  );
  const [firstRevision = '', , revision = ''] = revisions.map((one) => one.id);
  return { firstRevision, revision, logbookEntry: logbookEntry.id, linkOut: linkOut.id, linkIn: linkIn.id };
}

/** What `member` says of it while it is published. */
async function feedbackOn(bench: Bench, resourceId: string): Promise<Record<string, string>> {
  const say = (verb: string, selection: string, input: object) =>
    bench.must<{ id: string; viewerRating: { id: string } }>(bench.is('member'), mutationOf(verb, selection), {
      input: { resourceId, ...input },
    });
  const comment = await say('addComment', '{ id }', { text: 'Combien de temps avant la première séance ?' });
  const adoption = await say('addAdoption', '{ id }', { kind: 'tel_quel' });
  const { viewerRating } = await say('rateResource', '{ viewerRating { id } }', { clear: 3 });
  return { comment: comment.id, adoption: adoption.id, rating: viewerRating.id };
}
