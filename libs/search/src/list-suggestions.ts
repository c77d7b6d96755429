import { Args, Context, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access, PageArgs, type RequestContext } from '@servante/graphql';
import { Searcher } from './searcher';
import { SearchSources } from './search-sources';

const TITLE: ReadonlySet<string> = new Set(['id', 'title']);

@ObjectType({ description: 'A title that begins to answer what is being typed.' })
export class SearchSuggestion {
  @Field(() => ID, { description: 'The id of what has this title.' })
  id: string;
  @Field({ description: 'The title.' })
  title: string;
}

@Resolver()
export class ListSuggestions {
  constructor(
    private readonly searcher: Searcher,
    private readonly sources: SearchSources,
  ) {}

  @Query(() => [SearchSuggestion], { description: 'Titles while typing, ten at most.' })
  @Access('anyone')
  async suggestions(
    @Args('query', { description: 'What has been typed so far.' }) query: string,
    @Args() { first }: PageArgs,
    @Context() context: RequestContext,
  ): Promise<SearchSuggestion[]> {
    const suggested = await this.searcher.suggest(query, context.viewer.audiences, first);
    // what was withdrawn since it was indexed is not whispered either
    const shown = await this.sources.show(
      suggested.map(({ id }) => id),
      context,
      TITLE,
    );
    return suggested.flatMap(({ id }) => shown.get(id) ?? []);
  }
}
