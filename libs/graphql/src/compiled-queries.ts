import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { isFaithful } from './is-faithful';

/** A document asked less often is not worth compiling: it may be a stranger's. */
const WORTH_COMPILING = 3;
/** Kept compiled at most; the one unused for longest leaves its place. */
const MOST = 200;

/** A large document takes a third of a second: a stranger who sends many of them gets them answered, not compiled. */
const MOST_MS_A_MINUTE = 1_000;

interface Known {
  asked: number;
  /** By operation name; null when the compiler refused it. */
  operations: Map<string, CompiledQuery | null>;
}

/**
 * Queries compiled to JavaScript by graphql-jit once they have been asked often enough. They are known by the object that Apollo's
 * store of documents keeps for their text, so nothing outlives that store.
 */
export class CompiledQueries {
  private readonly known = new WeakMap<DocumentNode, Known>();
  private readonly inUse = new Set<Known>();
  private minute = { endsAt: 0, spent: 0 };

  /** The compiled operation; null when it is not to be had, or not yet. */
  find(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    if (operation.operation !== OperationTypeNode.QUERY) return null;
    const known = this.known.get(document) ?? { asked: 0, operations: new Map<string, CompiledQuery | null>() };
    this.known.set(document, known);
    if (++known.asked < WORTH_COMPILING) return null;
    this.keep(known);
    const name = operation.name?.value ?? '';
    const found = known.operations.get(name);
    if (found !== undefined || this.isOverspent()) return found ?? null;
    const startedAt = performance.now();
    const query = compiled(schema, document, operation);
    this.minute.spent += performance.now() - startedAt;
    known.operations.set(name, query);
    return query;
  }

  private isOverspent(): boolean {
    const now = performance.now();
    if (now > this.minute.endsAt) this.minute = { endsAt: now + 60_000, spent: 0 };
    return this.minute.spent > MOST_MS_A_MINUTE;
  }

  private keep(known: Known): void {
    this.inUse.delete(known);
    this.inUse.add(known);
    if (this.inUse.size <= MOST) return;
    const oldest = this.inUse.values().next().value as Known;
    this.inUse.delete(oldest);
    oldest.operations.clear();
    oldest.asked = 0;
  }
}

function compiled(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
  if (!isFaithful(schema, document, operation)) return null;
  const query = compileQuery(schema, document, operation.name?.value);
  return isCompiledQuery(query) ? query : null;
}
