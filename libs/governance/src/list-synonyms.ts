import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '@servante/graphql';
import { SearchWords } from './search-words';
import { SynonymGroup } from './synonym-group';

@Resolver()
export class ListSynonyms {
  constructor(private readonly words: SearchWords) {}

  @Query(() => [SynonymGroup], { description: 'The synonyms that search knows, for moderators.' })
  @Access('moderator')
  async synonyms(): Promise<SynonymGroup[]> {
    await this.words.ready();
    return this.words.synonyms();
  }
}
