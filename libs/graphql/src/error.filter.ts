import { Catch, type ExceptionFilter } from '@nestjs/common';

/** Hands every error to `formatError`, the one place that words and logs them (Nest would log expected refusals as faults). */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown): unknown {
    return error;
  }
}
