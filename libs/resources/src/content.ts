/** What its authors write in a resource: one JSON document, kept whole in each revision. Codes come from the vocabularies. */
export interface ResourceContent {
  title: string;
  summary?: string;
  themes?: string[];
  professions?: string[];
  tags?: string[];
  language?: string;
  licence?: string;
  audiences?: string[];
  effort?: string;
  upkeep?: string;
  involvement?: string[];
  skillLevel?: string;
  entryCost?: string;
  annualCost?: string;
  costNatures?: string[];
  workload?: string;
  footprint?: string;
  evidence?: string;
  houseType?: string;
  teamSize?: string;
  budget?: string;
  capacity?: string;
  territory?: string;
  territoryContext?: string;
  body?: string;
  references?: { title: string; url: string }[];
  // practices
  outcome?: string;
  startingPoint?: string;
  steps?: string[];
  means?: string;
  obstacles?: string[];
  whatGotStuck?: string;
  lessons?: string;
  avoidIf?: string;
  transferConditions?: string;
  // tools
  format?: string;
  toolUrl?: string;
  openness?: string;
  hosting?: string;
  dataExport?: string;
  personalData?: string;
  alternatives?: string;
  howTo?: string;
}

export type ContentField = keyof ResourceContent;

/** The fields that hold codes, and the vocabulary of each. */
export const CODE_FIELDS = {
  themes: 'theme',
  professions: 'profession',
  language: 'language',
  licence: 'licence',
  audiences: 'audience',
  effort: 'effort',
  upkeep: 'upkeep',
  involvement: 'involvement',
  skillLevel: 'skillLevel',
  entryCost: 'cost',
  annualCost: 'cost',
  costNatures: 'costNature',
  workload: 'workload',
  footprint: 'footprint',
  evidence: 'evidence',
  houseType: 'houseType',
  teamSize: 'teamSize',
  budget: 'budget',
  capacity: 'capacity',
  territory: 'territory',
  territoryContext: 'territoryContext',
  outcome: 'outcome',
  obstacles: 'obstacle',
  format: 'toolFormat',
  openness: 'openness',
  hosting: 'hosting',
  dataExport: 'dataExport',
  personalData: 'personalData',
} as const satisfies Partial<Record<ContentField, string>>;

/** The fields that hold Markdown, in reading order. */
export const MARKDOWN_FIELDS = [
  'startingPoint',
  'howTo',
  'body',
  'steps',
  'means',
  'whatGotStuck',
  'lessons',
  'avoidIf',
  'transferConditions',
  'alternatives',
] as const satisfies readonly ContentField[];

export type CodeField = keyof typeof CODE_FIELDS;
export type MarkdownField = (typeof MARKDOWN_FIELDS)[number];

/** A text or a list of texts as a list. */
export function listOf(value: string | string[] | null | undefined): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
