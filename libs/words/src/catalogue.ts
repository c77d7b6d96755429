import type { ErrorCode, ProblemCode } from '@servante/kernel';

/** Every text a person reads outside the web pages. A key without words does not compile. */
export interface Catalogue {
  errors: Record<ErrorCode, string>;
  problems: Record<ProblemCode, (limit?: number) => string>;
}
