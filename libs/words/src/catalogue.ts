import type { ErrorCode, ProblemCode } from '@servante/kernel';
import type { InterchangeWords } from './interchange-words';
import type { LinkPageWords } from './link-page-words';
import type { MailWords } from './mail-words';

/** Every text a person reads outside the web pages. A key without words does not compile. */
export interface Catalogue {
  errors: Record<ErrorCode, string>;
  problems: Record<ProblemCode, (limit?: number) => string>;
  /** Why a field left empty would help a peer. */
  hints: Record<HintField, string>;
  /** What people read for the codes of facets that no vocabulary holds. */
  facetCodes: Record<string, string>;
  mails: MailWords;
  linkPages: LinkPageWords;
  interchange: InterchangeWords;
}

/** The fields that a completeness hint may ask for. */
export type HintField =
  | 'effort'
  | 'houseType'
  | 'obstacles'
  | 'entryCost'
  | 'avoidIf'
  | 'steps'
  | 'lessons'
  | 'transferConditions'
  | 'professions'
  | 'startingPoint'
  | 'toolUrl'
  | 'openness'
  | 'dataExport'
  | 'howTo'
  | 'alternatives'
  | 'hosting';
