import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { SearchIndexer } from '@servante/search';
import type { StopWord } from './stop-word';
import type { SynonymGroup } from './synonym-group';

/** The words that moderators teach the search. */
@Injectable()
export class SearchWords {
  constructor(
    private readonly db: Db,
    private readonly indexer: SearchIndexer,
  ) {}

  /** A library is given its first words when something is searched or indexed; who edits them before that wants to see them. */
  async ready(): Promise<void> {
    await this.indexer.applyLanguage([]);
  }

  synonyms(): Promise<SynonymGroup[]> {
    return this.db.query<SynonymGroup>(
      'synonym.list',
      'select id, words, updated_at as "updatedAt" from synonym order by words[1], id',
    );
  }

  stopWords(): Promise<StopWord[]> {
    return this.db.query<StopWord>('stop_word.list', 'select word, language from stop_word order by language, word');
  }
}
