import { randomBytes } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, ErrorCode, type FieldProblem } from '@servante/kernel';
import { type Language, wordsIn } from '@servante/words';

const logger = new Logger('GraphQL');

/** What GraphQL itself refuses, in our codes. */
const protocolCodes: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: ErrorCode.BAD_QUERY,
  GRAPHQL_VALIDATION_FAILED: ErrorCode.BAD_QUERY,
  OPERATION_RESOLUTION_FAILURE: ErrorCode.BAD_QUERY,
  BAD_REQUEST: ErrorCode.BAD_QUERY,
  PERSISTED_QUERY_NOT_FOUND: ErrorCode.BAD_QUERY,
  PERSISTED_QUERY_NOT_SUPPORTED: ErrorCode.BAD_QUERY,
  BAD_USER_INPUT: ErrorCode.INVALID_INPUT,
};

const FOREIGN_KEY_VIOLATION = '23503';

/** PostgreSQL is away, restarting or out of connections; a statement was cut at its time limit. */
const awayCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOENT|57P0|57014|53300|08)/;

/** Every error of the API goes out through here: a code, words, and nothing of the inside (no stack, no SQL). */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const { code, extensions } = refusalOf(formatted, originOf(error));
  return inLanguage({ message: '', locations, path, extensions: { ...extensions, code } }, 'fr');
}

/** The same error, worded for another reader. */
export function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const words = wordsIn(language);
  const extensions = { ...error.extensions };
  const fields = extensions.fields as (FieldProblem & { message?: string })[] | undefined;
  if (fields) extensions.fields = fields.map((one) => ({ ...one, message: words.problems[one.problem](one.limit) }));
  return { ...error, message: words.errors[extensions.code as ErrorCode], extensions };
}

function refusalOf(formatted: GraphQLFormattedError, error: unknown): { code: ErrorCode; extensions: Record<string, unknown> } {
  if (error instanceof DomainError) return { code: error.code, extensions: error.details };
  const protocol = protocolCodes[String(formatted.extensions?.code)];
  if (protocol) return { code: protocol, extensions: { detail: formatted.message.slice(0, 500) } };
  if (awayCodes.test(codeOf(error)) || /Connection terminated|timeout exceeded when trying to connect/.test(String(error))) {
    return { code: ErrorCode.UNAVAILABLE, extensions: {} };
  }
  // what this write hangs on was deleted while it was being made: it no longer exists
  if (codeOf(error) === FOREIGN_KEY_VIOLATION) return { code: ErrorCode.NOT_FOUND, extensions: {} };
  const reference = randomBytes(5).toString('hex');
  logger.error(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: ErrorCode.INTERNAL, extensions: { reference } };
}

/** What was thrown, by a resolver or before any of them ran. */
function originOf(error: unknown): unknown {
  const thrown = unwrapResolverError(error);
  return thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
