import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isNonNullType,
  separateOperations,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { DomainError, ErrorCode } from '@servante/kernel';

/** About 100 cards with all their fields and facets, or 20 whole resources with their comments. */
export const MAX_COMPLEXITY = 12_000;
/** What a list without `first` is taken to hold. */
const UNBOUNDED_LIST = 10;

/** A field costs 1 and its children; a list costs its children as many times as it may hold items. */
const estimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  // the schema describes itself at a known cost; how deep one may ask is `maxRecursiveSelections`'s to say
  if (getNamedType(type).name.startsWith('__')) return 0;
  if (!isCompositeType(getNamedType(type))) return 1;
  if (typeof args.first === 'number') return 1 + Math.max(1, args.first) * childComplexity;
  // a connection's `first` is already counted by the field that holds it
  const size = isListType(type) && field.name !== 'edges' ? UNBOUNDED_LIST : 1;
  return 1 + size * childComplexity;
};

export function complexityPlugin(): ApolloServerPlugin {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    async requestDidStart({ schema }) {
      return {
        async didResolveOperation({ document, request, operationName }) {
          const costs = known.get(document) ?? new Map<string, number>();
          known.set(document, costs);
          // the cost depends on the numbers and on what is included or skipped: seen again with the same, it is not computed again
          const key = `${operationName ?? ''} ${JSON.stringify(measuresOf(request.variables))}`;
          const cost = costs.get(key) ?? costOf(schema, document, operationName, request.variables);
          if (costs.size < 100) costs.set(key, cost);
          if (cost > MAX_COMPLEXITY) throw new DomainError(ErrorCode.TOO_COMPLEX, { cost, limit: MAX_COMPLEXITY });
        },
      };
    },
  };
}

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown> = {},
): number {
  const query = operationName ? (separateOperations(document)[operationName] ?? document) : document;
  if (isRefusedAnyway(schema, query, variables)) return 0;
  return getComplexity({ schema, query, variables, estimators: [estimator] });
}

/** Variables of the wrong type: nothing will run, and the execution says why better than the count would. */
function isRefusedAnyway(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): boolean {
  const definitions = getOperationAST(query)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables).errors !== undefined;
}

function measuresOf(variables: Record<string, unknown> | undefined): unknown[] {
  return Object.entries(variables ?? {}).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean');
}
