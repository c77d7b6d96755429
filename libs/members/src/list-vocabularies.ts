import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Vocabularies } from './vocabularies';
import { VocabularyView } from './vocabulary';

@Resolver()
export class ListVocabularies {
  constructor(private readonly all: Vocabularies) {}

  @Query(() => [VocabularyView], { description: 'The pick-lists of this community, with their active terms.' })
  @Access('anyone')
  vocabularies(
    @Args('names', { type: () => [String], nullable: true, description: 'Only these; all of them when absent.' })
    names: string[] | null,
    @Context() { language }: RequestContext,
  ): Promise<VocabularyView[]> {
    return this.all.list(names ?? null, language);
  }
}
