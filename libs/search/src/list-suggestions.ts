import { Args, Context, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access, PageArgs, type RequestContext } from '@servante/graphql';
import { Search } from './search';

@ObjectType({ description: 'A title that begins to answer what is being typed.' })
export class SearchSuggestion {
  @Field(() => ID, { description: 'The id of what has this title.' })
  id: string;
  @Field({ description: 'The title.' })
  title: string;
}

@Resolver()
export class ListSuggestions {
  constructor(private readonly engines: Search) {}

  @Query(() => [SearchSuggestion], { description: 'Titles while typing, ten at most.' })
  @Access('anyone')
  suggestions(
    @Args('query', { description: 'What has been typed so far.' }) query: string,
    @Args() { first }: PageArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<SearchSuggestion[]> {
    return this.engines.suggest(query, viewer.audiences, first);
  }
}
