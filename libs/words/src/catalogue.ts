import type { ErrorCode, ProblemCode } from '@servante/kernel';
import type { LinkPageWords } from './link-page-words';
import type { MailWords } from './mail-words';

/** Every text a person reads outside the web pages. A key without words does not compile. */
export interface Catalogue {
  errors: Record<ErrorCode, string>;
  problems: Record<ProblemCode, (limit?: number) => string>;
  mails: MailWords;
  linkPages: LinkPageWords;
}
