import type { ResourceKind, ResourceStatus, Visibility } from './resource-state';

/** A row of the card table, with the name of its first author. */
export interface CardRow {
  id: string;
  kind: ResourceKind;
  slug: string;
  title: string;
  summary: string | null;
  status: ResourceStatus;
  visibility: Visibility;
  version: number;
  author_ids: string[];
  credited_authors: string[];
  themes: string[];
  professions: string[];
  outcome: string | null;
  format: string | null;
  effort: string | null;
  entry_cost: string | null;
  house_type: string | null;
  territory: string | null;
  licence: string | null;
  language: string;
  external_id: string | null;
  example: boolean;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
  published_version: number | null;
  comment_count: number;
  adoption_count: number;
  tried_count: number;
  rating_count: number;
  clear_count: number;
  clear_sum: number;
  useful_count: number;
  useful_sum: number;
  transferable_count: number;
  transferable_sum: number;
  effort_fair: number;
  effort_under: number;
  effort_over: number;
  author_name: string | null;
  author_house: string | null;
}

export const RATING_COUNTERS = [
  ...(['rating_count', 'clear_count', 'clear_sum', 'useful_count', 'useful_sum'] as const),
  ...(['transferable_count', 'transferable_sum', 'effort_fair', 'effort_under', 'effort_over'] as const),
];
export const COUNTERS = [...(['comment_count', 'adoption_count', 'tried_count'] as const), ...RATING_COUNTERS];
export type RatingCounters = Pick<CardRow, (typeof RATING_COUNTERS)[number]>;

const COLUMNS = [
  ...['id', 'kind', 'slug', 'title', 'summary', 'status', 'visibility', 'version', 'author_ids', 'credited_authors', 'themes'],
  ...[
    'professions',
    'outcome',
    'format',
    'effort',
    'entry_cost',
    'house_type',
    'territory',
    'licence',
    'language',
    'external_id',
  ],
  ...['example', 'created_at', 'updated_at', 'published_at', 'published_version', ...COUNTERS],
];

/** What every statement that answers cards selects. */
export const CARD_COLUMNS = `${COLUMNS.map((column) => `c.${column}`).join(', ')}, m.name as author_name, m.house as author_house`;
export const CARD_TABLES = 'card c left join member m on m.id = c.author_ids[1]';
