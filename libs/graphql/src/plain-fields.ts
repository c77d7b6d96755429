import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/**
 * Nest gives a resolver to every field, even where the property of that name is the answer. Without it GraphQL reads the property
 * itself: on a page of cards that is a thousand calls fewer. And what cannot tell its type says so without throwing: in a compiled
 * query nobody would catch it.
 */
export function plainFields(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap());
  for (const field of types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()))) {
    if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
  }
  for (const type of types.filter(isAbstractType)) if (type.resolveType) type.resolveType = careful(type.resolveType);
  return schema;
}

function careful<Given extends unknown[], Type>(resolveType: (...given: Given) => Type): (...given: Given) => Type | undefined {
  return (...given) => {
    try {
      return resolveType(...given);
    } catch {
      return undefined;
    }
  };
}
