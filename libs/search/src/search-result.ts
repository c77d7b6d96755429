import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Findable, PageInfo } from '@servante/graphql';

export enum SearchOrder {
  RELEVANCE = 'RELEVANCE',
  NEWEST = 'NEWEST',
  MOST_TRIED = 'MOST_TRIED',
  BEST_RATED = 'BEST_RATED',
}

registerEnumType(SearchOrder, {
  name: 'SearchSort',
  description: 'In which order.',
  valuesMap: {
    RELEVANCE: { description: 'What answers best first; newest first when nothing is asked.' },
    NEWEST: { description: 'Last published first.' },
    MOST_TRIED: { description: 'What most peers tried first.' },
    BEST_RATED: { description: 'Best mean rating first; under three opinions there is none, and it comes last.' },
  },
});

export enum EngineName {
  MEILISEARCH = 'MEILISEARCH',
  FALLBACK = 'FALLBACK',
}

registerEnumType(EngineName, {
  name: 'SearchEngineName',
  description: 'Who answered.',
  valuesMap: {
    MEILISEARCH: { description: 'The search engine.' },
    FALLBACK: { description: 'PostgreSQL, because the search engine is away: a simpler search, over the same resources.' },
  },
});

@ObjectType({ description: 'Something found.' })
export class SearchEdge {
  @Field(() => Findable, { description: 'What was found.' })
  node: Findable;
  @Field({ description: 'Its place in the answer.' })
  cursor: string;
  @Field(() => String, { nullable: true, description: 'Where it answers, as safe HTML: text with the words in <mark>.' })
  extract: string | null;
}

@ObjectType({ description: 'A value of a facet, with how many answers have it.' })
export class FacetValue {
  @Field({ description: 'Its code, to be given back in the filters.' })
  code: string;
  @Field({ description: 'What people read.' })
  label: string;
  @Field(() => Int, { description: 'How many answers have it, whatever this facet’s own filter says.' })
  count: number;
}

@ObjectType({ description: 'A list by which the answers can be narrowed.' })
export class Facet {
  @Field({
    description:
      '`kind`, `theme`, `profession`, `outcome`, `houseType`, `territory`, `effort`, `cost`, `licence`, `language` or `tried`.',
  })
  name: string;
  @Field(() => [FacetValue], { description: 'Its values, the most frequent first.' })
  values: FacetValue[];
}

@ObjectType({ description: 'What a search found.' })
export class SearchResult {
  @Field(() => [SearchEdge], { description: 'What answers, in order.' })
  edges: SearchEdge[];
  @Field(() => [SearchEdge], {
    description: 'What answers in part only: to be shown apart, after an honest “nothing fits exactly”.',
  })
  weakMatches: SearchEdge[];
  @Field(() => Int, { description: 'How many answer in all, weak matches not counted; an estimate beyond a thousand.' })
  totalCount: number;
  @Field(() => [Facet], { description: 'How the answers spread; only counted when asked for.' })
  facets: Facet[];
  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo: PageInfo;
  @Field(() => EngineName, { description: 'Who answered.' })
  engine: EngineName;
}
