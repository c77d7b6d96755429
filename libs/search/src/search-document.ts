/** The lists by which a search can be narrowed. */
export const FACETS = [
  'kind',
  'theme',
  'profession',
  'outcome',
  'houseType',
  'territory',
  'effort',
  'cost',
  'licence',
  'language',
  'tried',
] as const;

export type FacetName = (typeof FACETS)[number];

/** How a noun is searched: said once, read by both engines. */
export interface SearchDocument {
  id: string;
  /** The noun: 'Resource'. */
  type: string;
  language: string;
  title: string;
  summary: string;
  /** Plain text, without markup. */
  body: string;
  /** Labels of themes and professions, free tags. */
  tags: string[];
  /** Names under which it may be looked for; never those of a sheltered author. */
  people: string[];
  /** Who may find it: 'public', 'network'… One in common with the viewer is enough. */
  audience: string[];
  codes: Partial<Record<FacetName, string[]>>;
  /** In ms since 1970. */
  publishedAt: number;
  /** How many peers tried it. */
  tried: number;
  /** Mean rating; null under 3 opinions. */
  rated: number | null;
  version: number;
}
