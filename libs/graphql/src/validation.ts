import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, ErrorCode, type FieldProblem, type ProblemCode } from '@servante/kernel';

/** Inputs are checked by the decorators they carry; what is wrong comes back field by field. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    exceptionFactory: (errors) => new DomainError(ErrorCode.INVALID_INPUT, { fields: problemsOf(errors) }),
  });
}

export function problemsOf(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {})
      .slice(0, 1)
      .map((message) => problemOf(path, message));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}

/** Our decorators put `CODE` or `CODE:limit` in the message; another library's message only says that the type is wrong. */
function problemOf(path: string, message: string): FieldProblem {
  const match = /^([A-Z_]+)(?::(\d+))?$/.exec(message);
  if (!match) return { path, problem: 'WRONG_TYPE' };
  return { path, problem: match[1] as ProblemCode, ...(match[2] ? { limit: Number(match[2]) } : {}) };
}
