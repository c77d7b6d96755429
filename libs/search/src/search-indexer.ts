import { createHash } from 'node:crypto';
import { type Db } from '@servante/database';
import { ANALYSIS_VERSION, analyseDocument, type AnalysedDocument } from './analyse-document';
import { digestOf } from './digest-of';
import { type MeiliEngine, meiliDocument } from './meili-engine';
import { type MeiliIndex, SETTINGS_HASH } from './meili-index';
import { type PostgresEntries } from './postgres-entries';
import type { SearchDocument } from './search-document';
import { type SearchKnowledge } from './search-knowledge';
import { type SearchSources } from './search-sources';
import { stemOf } from './stem-of';
import { tokensOf } from './tokens-of';
import { type WordTally } from './word-tally';

const BATCH = 500;
/** What changes without end tells new facts without end: others must not wait for it. */
const MOST_ROUNDS = 5;
const REINDEX_LOCK = 7_283_642;
const BUILT_WITH = createHash('sha256')
  .update(ANALYSIS_VERSION + SETTINGS_HASH)
  .digest('hex')
  .slice(0, 16);

/** Keeps both engines equal to what the sources say. PostgreSQL first: it is the one that answers when the other is away. */
export class SearchIndexer {
  constructor(
    private readonly db: Db,
    private readonly sources: SearchSources,
    private readonly knowledge: SearchKnowledge,
    private readonly entries: PostgresEntries,
    private readonly tally: WordTally,
    private readonly meili: MeiliEngine | null,
  ) {}

  /** Loads these ids and has them found, or no longer found. Resolves once that is so in both engines; throws otherwise. */
  async index(ids: string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) await this.indexBatch([...new Set(ids.slice(at, at + BATCH))]);
  }

  /** At start: an index that is missing or made by an older version is built again. Answers whether it was. */
  async ensureIndex(onProgress?: (done: number) => void): Promise<boolean> {
    if (await this.isCurrent()) return false;
    return this.alone(async () => {
      if (await this.isCurrent()) return false; // another process built it while we waited
      await this.build(onProgress);
      return true;
    });
  }

  /** Builds everything again beside what serves, swaps, then catches up with what changed meanwhile. */
  async reindex(onProgress?: (done: number) => void): Promise<void> {
    await this.alone(() => this.build(onProgress));
  }

  /** Finds what differs between the sources, PostgreSQL and Meilisearch, and mends it. Answers how many documents did. */
  async reconcile(): Promise<number> {
    const expected = await this.expectedDigests();
    const [inPostgres, inMeili] = [await this.entries.digests(), await this.meili?.index.digests()];
    const different = new Set<string>();
    for (const held of inMeili ? [inPostgres, inMeili] : [inPostgres]) {
      for (const [id, digest] of expected) if (held.get(id) !== digest) different.add(id);
      for (const id of held.keys()) if (!expected.has(id)) different.add(id);
    }
    await this.entries.remove([...different]); // whatever the version there: a restored library may have older ones
    await this.index([...different]);
    return different.size;
  }

  /** After moderators changed synonyms: documents that say one of these expressions are read again. */
  async applyLanguage(changed: string[]): Promise<void> {
    const stems = [...new Set(changed.flatMap((expression) => tokensOf(expression).flat().map(stemOf)))];
    if (stems.length === 0) return;
    for (
      let after = '', ids = await this.entries.saying(stems, after, BATCH);
      ids.length > 0;
      ids = await this.entries.saying(stems, after, BATCH)
    ) {
      await this.index(ids);
      after = ids.at(-1) as string;
    }
  }

  /** Written, then read again: who wrote over a newer state, with one read too early, sees it and mends it. */
  private async indexBatch(ids: string[]): Promise<void> {
    let [written, stale] = [await this.sources.load(ids), ids];
    for (let round = 0; stale.length > 0 && round < MOST_ROUNDS; round++) {
      await this.write(stale, written);
      const now = await this.sources.load(stale);
      stale = changedBetween(written, now);
      written = now.filter(({ id }) => stale.includes(id));
    }
  }

  private async write(ids: string[], documents: SearchDocument[]): Promise<void> {
    const present = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !present.has(id));
    const analysed = await this.analyse(documents);
    // side by side, and each to its end: PostgreSQL has the documents even when Meilisearch is away
    const written = await Promise.allSettled([this.writePostgres(analysed, gone), this.writeMeili(analysed, gone)]);
    for (const result of written) if (result.status === 'rejected') throw result.reason;
  }

  private async writePostgres(analysed: AnalysedDocument[], gone: string[]): Promise<void> {
    await this.entries.upsert(analysed);
    await this.entries.remove(gone);
  }

  private async writeMeili(analysed: AnalysedDocument[], gone: string[]): Promise<void> {
    if (!this.meili) return;
    const isThere = await this.meili.index.exists();
    if (!isThere) await this.meili.index.create(); // left to itself Meilisearch would make one without our settings
    await this.meili.upsert(analysed);
    await this.meili.remove(gone);
    if (!isThere) void this.reconcile().catch(() => undefined);
  }

  private async isCurrent(): Promise<boolean> {
    const [state] = await this.db.query<{ built_with: string | null }>(
      'search.built_with',
      'select built_with from search_state',
    );
    return state?.built_with === BUILT_WITH && (!this.meili || (await this.meili.index.exists()));
  }

  /** One process at a time. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = await this.db.connect();
    try {
      await lock.query('set statement_timeout = 0');
      await lock.query('select pg_advisory_lock($1)', [REINDEX_LOCK]);
      return await work();
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [REINDEX_LOCK]).catch(() => undefined);
      lock.release(true);
    }
  }

  private async analyse(documents: SearchDocument[]): Promise<AnalysedDocument[]> {
    const language = await this.knowledge.language();
    return documents.map((document) => analyseDocument(document, language));
  }

  private async build(onProgress: (done: number) => void = () => undefined): Promise<void> {
    const draft = (await this.newDraft()) ?? null;
    const counts = await this.fill(draft, onProgress);
    if (draft) await this.swapIn(draft);
    await this.tally.flush();
    await this.tally.replace(counts);
    await this.reconcile();
    await this.db.query('search.analyze', 'analyze search_entry');
    await this.db.query('search.built', 'update search_state set built_with = $1', [BUILT_WITH]);
  }

  private async newDraft(): Promise<MeiliIndex | undefined> {
    const draft = this.meili?.index.sibling(`${this.meili.index.name}_draft`);
    if (await draft?.exists()) await draft?.drop();
    await draft?.create();
    return draft;
  }

  /** Reads every source into PostgreSQL and the draft; answers how many documents use each word. */
  private async fill(draft: MeiliIndex | null, onProgress: (done: number) => void): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    let done = 0;
    let last = null;
    for await (const { documents } of this.sources.each(BATCH)) {
      const analysed = await this.analyse(documents);
      await this.entries.upsert(analysed);
      if (draft && analysed.length > 0) last = await draft.send(analysed.map(meiliDocument));
      for (const word of analysed.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
      onProgress((done += documents.length));
    }
    if (draft && last) await draft.done(last); // tasks run in order
    return counts;
  }

  private async swapIn(draft: MeiliIndex): Promise<void> {
    if (!this.meili) return;
    if (!(await this.meili.index.exists())) await this.meili.index.create();
    await this.meili.index.swapWith(draft);
    await draft.drop();
  }

  private async expectedDigests(): Promise<Map<string, string>> {
    const expected = new Map<string, string>();
    for await (const { documents } of this.sources.each(BATCH)) {
      for (const document of documents) expected.set(document.id, digestOf(document));
    }
    return expected;
  }
}

function changedBetween(before: SearchDocument[], after: SearchDocument[]): string[] {
  const digests = ([before, after] as const).map((documents) => new Map(documents.map((one) => [one.id, digestOf(one)])));
  const [was, is] = digests as [Map<string, string>, Map<string, string>];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
}
