/** What an import and an export say; see `libs/interchange`. */
export interface InterchangeWords {
  /** Why a line of an imported file was refused. */
  lineProblems: Record<LineProblemCode, (field: string, limit: number) => string>;
  /** The headings of a text exported as Markdown. */
  sections: Record<SectionName, string>;
}

export type LineProblemCode =
  | 'NOT_JSON'
  | 'NOT_UTF8'
  | 'NOT_A_RECORD'
  | 'LINE_TOO_LONG'
  | 'WRONG_COLUMNS'
  | 'BAD_QUOTES'
  | 'MISSING'
  | 'WRONG_TYPE'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'FORBIDDEN_CHARACTERS'
  | 'UNKNOWN_VALUE'
  | 'NOT_A_URL'
  | 'NOT_A_DATE'
  | 'OUT_OF_RANGE'
  | 'NOT_FOR_THIS_KIND'
  | 'DRAFT'
  | 'DOUBLE'
  | 'OTHER_KIND';

export type SectionName =
  | 'startingPoint'
  | 'howTo'
  | 'body'
  | 'steps'
  | 'means'
  | 'whatGotStuck'
  | 'lessons'
  | 'avoidIf'
  | 'transferConditions'
  | 'alternatives'
  | 'references'
  | 'reuse';
