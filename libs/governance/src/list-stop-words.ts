import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '@servante/graphql';
import { SearchWords } from './search-words';
import { StopWord } from './stop-word';

@Resolver()
export class ListStopWords {
  constructor(private readonly words: SearchWords) {}

  @Query(() => [StopWord], { description: 'The words that search does without, for moderators.' })
  @Access('moderator')
  async stopWords(): Promise<StopWord[]> {
    await this.words.ready();
    return this.words.stopWords();
  }
}
