import { Args, ArgsType, Context, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext, WholeNumberField } from '@servante/graphql';
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

const MOST = 10;

@ArgsType()
export class SuggestionArgs {
  @WholeNumberField('How many, 1 to 10.', { min: 1, max: MOST, byDefault: MOST })
  first: number = MOST;
}

@Resolver()
export class ListSuggestions {
  constructor(
    private readonly searcher: Searcher,
    private readonly sources: SearchSources,
  ) {}

  @Query(() => [SearchSuggestion], { description: 'Titles that answer what is being typed.' })
  @Access('anyone')
  async suggestions(
    @Args('query', { description: 'What has been typed so far.' }) query: string,
    @Args() { first }: SuggestionArgs,
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
