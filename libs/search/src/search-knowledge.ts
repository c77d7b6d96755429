import { type Db } from '@servante/database';
import { defaultLanguage } from './default-language';
import { Lexicon } from './lexicon';
import { SearchLanguage } from './search-language';

/** What this process knows of the words: what moderators decided, and what the library uses. */
export interface Knowledge {
  language: SearchLanguage;
  lexicon: Lexicon;
}

interface Held extends Knowledge {
  languageVersion: string;
  wordsVersion: string;
  /** When the words may be read again. */
  restsUntil: number;
}

const LOOK_EVERY_MS = 2_000;
/** Reading the words of a large library takes a while: at most a twentieth of the time goes there. */
const REST_PER_READING = 20;
const MOST_WORDS = 120_000;

/** Keeps the knowledge fresh without ever making a reader wait for it, but for the first. */
export class SearchKnowledge {
  private held: Promise<Held> | undefined;
  private lookedAt = 0;

  constructor(private readonly db: Db) {}

  current(): Promise<Knowledge> {
    if (this.held && Date.now() - this.lookedAt > LOOK_EVERY_MS) {
      this.lookedAt = Date.now();
      void this.refresh().catch(() => undefined);
    }
    return this.held ?? this.first();
  }

  /** The language as it is now, for who cannot do with that of two seconds ago: the indexer. */
  async language(): Promise<SearchLanguage> {
    const held = await (this.held ?? this.first());
    const { language_version: version } = await this.state();
    if (version === held.languageVersion) return held.language;
    const language = await this.readLanguage();
    this.held = Promise.resolve({ ...held, language, languageVersion: version });
    return language;
  }

  private async refresh(): Promise<void> {
    await this.language();
    const held = await (this.held ?? this.first());
    const { words_version: version } = await this.state();
    if (version === held.wordsVersion || Date.now() < held.restsUntil) return;
    const words = await this.readLexicon(held.language);
    this.held = Promise.resolve({ ...held, ...words, wordsVersion: version });
  }

  private first(): Promise<Held> {
    this.held = this.readAll();
    this.held.catch(() => (this.held = undefined));
    this.lookedAt = Date.now();
    return this.held;
  }

  private async readAll(): Promise<Held> {
    await this.fillWithDefaults();
    const { language_version: languageVersion, words_version: wordsVersion } = await this.state();
    const language = await this.readLanguage();
    return { language, ...(await this.readLexicon(language)), languageVersion, wordsVersion };
  }

  private async state(): Promise<{ language_version: string; words_version: string }> {
    const [state] = await this.db.query<{ language_version: string; words_version: string }>(
      'search.state',
      'select language_version::text, words_version::text from search_state',
    );
    return state ?? { language_version: '0', words_version: '0' };
  }

  private async readLanguage(): Promise<SearchLanguage> {
    const synonyms = await this.db.query<{ words: string[] }>('search.synonyms', 'select words from synonym order by id');
    const stopWords = await this.db.query<{ word: string }>('search.stop_words', 'select distinct word from stop_word');
    return new SearchLanguage({ synonyms: synonyms.map(({ words }) => words), stopWords: stopWords.map(({ word }) => word) });
  }

  private async readLexicon({ vocabulary }: SearchLanguage): Promise<{ lexicon: Lexicon; restsUntil: number }> {
    const started = Date.now();
    const [library] = await this.db.query<{ size: number }>('search.size', 'select count(*)::int as size from search_entry');
    const words = await this.db.query<{ word: string; documents: number }>(
      'search.words',
      'select word, documents from search_word order by documents desc limit $1',
      [MOST_WORDS],
    );
    const counted = new Map([...vocabulary].filter((word) => /^[a-z]{3,24}$/.test(word)).map((word) => [word, 1]));
    for (const { word, documents } of words) counted.set(word, documents);
    const lexicon = new Lexicon([...counted], library?.size ?? 0);
    return { lexicon, restsUntil: Date.now() + REST_PER_READING * (Date.now() - started) };
  }

  /** The first start of a library; later, an empty list is somebody's choice. */
  private async fillWithDefaults(): Promise<void> {
    const [untouched] = await this.db.query<{ is: boolean }>(
      'search.untouched',
      'select language_version = 0 as is from search_state',
    );
    if (!untouched?.is) return;
    const { synonyms, stopWords } = defaultLanguage();
    await this.db.query(
      'search.defaults',
      `with synonyms as (
         insert into synonym (id, words) select one ->> 'id', array(select jsonb_array_elements_text(one -> 'words'))
         from jsonb_array_elements($1::jsonb) one on conflict do nothing)
       insert into stop_word (word, language) select * from unnest($2::text[], $3::text[]) on conflict do nothing`,
      [JSON.stringify(synonyms), stopWords.map(({ word }) => word), stopWords.map(({ language }) => language)],
    );
  }
}
