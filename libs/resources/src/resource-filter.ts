import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { TextListField } from '@servante/graphql';
import { LIMITS, type Viewer } from '@servante/kernel';
import { ResourceKind, ResourceStatus } from './resource-state';
import { visibleTo } from './visible-to';

const Codes = (description: string) =>
  TextListField(`${description}: any of these codes.`, { maxItems: LIMITS.codes, maxLength: LIMITS.word, optional: true });

@InputType({ description: 'Which resources: every condition holds, each by any of its values.' })
export class ResourceFilter {
  @Field(() => ResourceKind, { nullable: true, description: 'Practices or tools only.' })
  @IsOptional()
  kind?: ResourceKind | null;
  @Field(() => ResourceStatus, { nullable: true, description: 'PUBLISHED when absent; drafts are only ever your own.' })
  @IsOptional()
  status?: ResourceStatus | null;
  @Field(() => ID, { nullable: true, description: 'Written by this member.' })
  @IsOptional()
  authorId?: string | null;
  @Codes('Themes')
  themes?: string[] | null;
  @Codes('Professions')
  professions?: string[] | null;
  @Codes('Outcomes')
  outcomes?: string[] | null;
  @Codes('Efforts')
  efforts?: string[] | null;
  @Codes('Types of house')
  houseTypes?: string[] | null;
  @Codes('Territories')
  territories?: string[] | null;
  @Codes('Licences')
  licences?: string[] | null;
  @Codes('Languages')
  languages?: string[] | null;
}

const LISTS = { themes: 'themes', professions: 'professions' } as const;
const SINGLES = {
  outcomes: 'outcome',
  efforts: 'effort',
  houseTypes: 'house_type',
  territories: 'territory',
  licences: 'licence',
  languages: 'language',
} as const;

/** The filter and the policy as SQL conditions on the card `c`, with the values they bind. */
export function conditionsOf(filter: ResourceFilter, viewer: Viewer): { text: string; values: unknown[] } {
  const values: unknown[] = [viewer.memberId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [visibleTo(viewer, 'c', 1), `c.status = ${bind(filter.status ?? ResourceStatus.PUBLISHED)}`];
  if (filter.kind) conditions.push(`c.kind = ${bind(filter.kind)}`);
  if (filter.authorId) conditions.push(`c.author_ids @> array[${bind(filter.authorId)}::text]`);
  for (const [field, column] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    if (filter[field]?.length) conditions.push(`c.${column} && ${bind(filter[field])}::text[]`);
  }
  for (const [field, column] of Object.entries(SINGLES) as [keyof typeof SINGLES, string][]) {
    if (filter[field]?.length) conditions.push(`c.${column} = any(${bind(filter[field])}::text[])`);
  }
  return { text: conditions.join(' and '), values };
}
