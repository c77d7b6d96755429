import type { ErrorCode } from './error-code';

/** What is wrong with one field of an input; `path` is the GraphQL path ("content.title"). */
export interface FieldProblem {
  path: string;
  problem: ProblemCode;
  /** The bound that was passed, where there is one. */
  limit?: number;
}

export type ProblemCode =
  | 'REQUIRED'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TOO_FEW'
  | 'TOO_MANY'
  | 'TOO_SMALL'
  | 'TOO_BIG'
  | 'NOT_AN_EMAIL'
  | 'NOT_A_URL'
  | 'NOT_A_DATE'
  | 'WEAK_PASSWORD'
  | 'UNKNOWN_TERM'
  | 'FORBIDDEN_CHARACTERS'
  | 'WRONG_TYPE';

/** An expected refusal: part of the contract, never logged as a fault. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> & { fields?: FieldProblem[] } = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
