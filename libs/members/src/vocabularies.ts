import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode } from '@servante/kernel';
import type { Language } from '@servante/words';
import { Term, TermStatus, TermView } from './term';
import { Vocabulary, VocabularyView } from './vocabulary';

/** Another process may have changed a label: what is kept in memory is read again after this long. */
const FRESH_MS = 10_000;
const LANGUAGES: Language[] = ['fr', 'en'];

interface Loaded {
  at: number;
  vocabularies: Vocabulary[];
  terms: Map<string, Record<Language, TermView>>;
  byVocabulary: Map<string, Term[]>;
}

const keyOf = (vocabulary: string, code: string) => `${vocabulary}:${code}`;

/** The controlled vocabularies, kept in memory: a card names its themes without asking PostgreSQL. */
@Injectable()
export class Vocabularies {
  private loaded: Loaded | undefined;
  private loading: Promise<Loaded> | undefined;

  constructor(private readonly db: Db) {}

  /** The term worded for a reader; a code that has lost its term shows as itself rather than vanish. Call `ready` before. */
  term(vocabulary: string, code: string, language: Language): TermView {
    return this.loaded?.terms.get(keyOf(vocabulary, code))?.[language] ?? unknownTerm(code);
  }

  terms(vocabulary: string, codes: readonly string[], language: Language): TermView[] {
    return codes.map((code) => this.term(vocabulary, code, language));
  }

  /** Makes sure that terms can be read without waiting; refreshes behind the reader's back when they have aged. */
  async ready(): Promise<void> {
    if (!this.loaded) await this.refresh();
    else if (Date.now() - this.loaded.at > FRESH_MS) void this.refresh().catch(() => undefined);
  }

  /** Refuses codes that no pick-list holds. */
  async check(vocabulary: string, codes: readonly string[], path: string): Promise<void> {
    await this.ready();
    if (codes.every((code) => this.isUsable(vocabulary, code))) return;
    await this.reload();
    if (codes.every((code) => this.isUsable(vocabulary, code))) return;
    throw new DomainError(ErrorCode.UNKNOWN_TERM, { vocabulary, fields: [{ path, problem: 'UNKNOWN_TERM' }] });
  }

  isUsable(vocabulary: string, code: string): boolean {
    return this.byVocabulary(vocabulary).some((term) => term.code === code && term.status !== TermStatus.MERGED);
  }

  /** The place of a code in its ordered list (efforts, costs), -1 when unknown. */
  rank(vocabulary: string, code: string): number {
    return this.byVocabulary(vocabulary).findIndex((term) => term.code === code);
  }

  /** The active term whose code or label this is, compared without case or accents: imports speak in labels. */
  find(vocabulary: string, text: string): Term | undefined {
    const wanted = folded(text);
    return this.byVocabulary(vocabulary).find((term) =>
      [term.code, term.label.fr, term.label.en].some((one) => folded(one) === wanted),
    );
  }

  async list(names: readonly string[] | null, language: Language): Promise<VocabularyView[]> {
    await this.ready();
    const wanted = (this.loaded?.vocabularies ?? []).filter(({ name }) => !names || names.includes(name));
    return wanted.map(({ name, label }) => ({
      name,
      label: label[language] ?? label.fr,
      terms: this.byVocabulary(name)
        .filter((term) => term.status === TermStatus.ACTIVE)
        .map((term) => this.term(name, term.code, language)),
    }));
  }

  /** To be called when terms were written by this process. */
  async reload(): Promise<void> {
    await this.loading?.catch(() => undefined); // what is being read may be older than what was just written
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    this.loaded = await this.loading;
  }

  private byVocabulary(vocabulary: string): Term[] {
    return this.loaded?.byVocabulary.get(vocabulary) ?? [];
  }

  private async load(): Promise<Loaded> {
    const [vocabularies, all] = await Promise.all([
      this.db.dataSource.manager.find(Vocabulary, { order: { position: 'ASC' } }),
      this.db.dataSource.manager.find(Term, { order: { vocabulary: 'ASC', position: 'ASC' } }),
    ]);
    const terms = new Map<string, Record<Language, TermView>>();
    const byVocabulary = new Map<string, Term[]>();
    for (const term of all) {
      const views = LANGUAGES.map((language) => [language, Object.freeze(new TermView(term, language))] as const);
      terms.set(keyOf(term.vocabulary, term.code), Object.fromEntries(views) as Record<Language, TermView>);
      byVocabulary.set(term.vocabulary, [...(byVocabulary.get(term.vocabulary) ?? []), term]);
    }
    return { at: Date.now(), vocabularies, terms, byVocabulary };
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

function unknownTerm(code: string): TermView {
  return new TermView({ code, label: { fr: code, en: code }, hint: null, url: null, status: TermStatus.RETIRED }, 'fr');
}
