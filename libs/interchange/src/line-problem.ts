import type { LineProblemCode } from '@servante/words';

/** Why one line of an import was refused; the others go in. */
export class LineProblem extends Error {
  constructor(
    readonly code: LineProblemCode,
    readonly field: string = '',
    readonly limit = 0,
  ) {
    super(code);
  }
}
