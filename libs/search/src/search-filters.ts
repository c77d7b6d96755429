import { Field, InputType } from '@nestjs/graphql';
import { TextListField } from '@servante/graphql';
import { LIMITS } from '@servante/kernel';
import type { FacetName } from './search-document';
import type { SearchQuery } from './search-query';

const MOST_CODES = 30;
const Codes = (description: string) =>
  TextListField(`${description}: any of these codes.`, { maxItems: MOST_CODES, maxLength: LIMITS.title, optional: true });

@InputType({ description: 'Narrows a search: every condition holds, each by any of its codes.' })
export class SearchFilters {
  @Codes('Kinds: `PRACTICE`, `TOOL`')
  kinds?: string[] | null;
  @Codes('Themes')
  themes?: string[] | null;
  @Codes('Professions')
  professions?: string[] | null;
  @Codes('Outcomes')
  outcomes?: string[] | null;
  @Codes('Types of house')
  houseTypes?: string[] | null;
  @Codes('Territories')
  territories?: string[] | null;
  @Codes('Efforts')
  efforts?: string[] | null;
  @Codes('Entry costs')
  costs?: string[] | null;
  @Codes('Licences')
  licences?: string[] | null;
  @Codes('Languages')
  languages?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'True: tried by at least one peer. False: not tested yet.' })
  tried?: boolean | null;
}

const FACET_OF: Record<Exclude<keyof SearchFilters, 'tried'>, FacetName> = {
  kinds: 'kind',
  themes: 'theme',
  professions: 'profession',
  outcomes: 'outcome',
  houseTypes: 'houseType',
  territories: 'territory',
  efforts: 'effort',
  costs: 'cost',
  licences: 'licence',
  languages: 'language',
};

export function filtersOf(filters: SearchFilters | null): SearchQuery['filters'] {
  const chosen: SearchQuery['filters'] = {};
  for (const [field, facet] of Object.entries(FACET_OF) as [keyof typeof FACET_OF, FacetName][]) {
    const codes = filters?.[field];
    if (codes && codes.length > 0) chosen[facet] = codes;
  }
  if (filters?.tried !== null && filters?.tried !== undefined) chosen.tried = [filters.tried ? 'oui' : 'non'];
  return chosen;
}
