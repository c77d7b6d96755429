import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** A document asked less often is not worth compiling: it may be a stranger's. */
const WORTH_COMPILING = 3;
/** Kept compiled at most; the one unused for longest leaves its place. */
const MOST = 200;

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

  /** The compiled operation; null when it is not to be had, or not yet. */
  find(schema: GraphQLSchema, document: DocumentNode, { operation, name }: OperationDefinitionNode): CompiledQuery | null {
    if (operation !== OperationTypeNode.QUERY) return null;
    const known = this.known.get(document) ?? { asked: 0, operations: new Map<string, CompiledQuery | null>() };
    this.known.set(document, known);
    if (++known.asked < WORTH_COMPILING) return null;
    this.keep(known);
    const key = name?.value ?? '';
    let query = known.operations.get(key);
    if (query === undefined) known.operations.set(key, (query = compiled(schema, document, key)));
    return query;
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

function compiled(schema: GraphQLSchema, document: DocumentNode, operationName: string): CompiledQuery | null {
  const query = compileQuery(schema, document, operationName);
  return isCompiledQuery(query) ? query : null;
}
