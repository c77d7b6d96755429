import {
  BREAK,
  type DocumentNode,
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';

/** Would graphql-jit answer this operation exactly as graphql-js does? Where the differential spec found that it would not, no. */
export function isFaithful(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  return !hasVariableInLiteral(document) && !takesEndlessInput(schema, operation);
}

/** `filter: { themes: $themes }`: a variable that is not given must leave the field absent; compiled, it is null. */
function hasVariableInLiteral(document: DocumentNode): boolean {
  let depth = 0;
  let isFound = false;
  const literal = {
    enter: () => {
      depth++;
    },
    leave: () => {
      depth--;
    },
  };
  visit(document, {
    [Kind.OBJECT]: literal,
    [Kind.LIST]: literal,
    [Kind.VARIABLE]: () => {
      isFound ||= depth > 0;
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}

/** A variable whose input may hold itself: the compiler would unfold it without end. */
function takesEndlessInput(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(({ type }) => {
    const named = getNamedType(typeFromAST(schema, type as NamedTypeNode));
    return isInputObjectType(named) && isEndless(named, []);
  });
}

function isEndless(type: GraphQLInputObjectType, within: readonly GraphQLInputObjectType[]): boolean {
  if (within.includes(type)) return true;
  const inner = Object.values(type.getFields()).map((field) => getNamedType(field.type));
  return inner.some((one) => isInputObjectType(one) && isEndless(one, [...within, type]));
}
