import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { DomainError, ErrorCode, isStorable, type ProblemCode } from '@servante/kernel';

/** Deeper than any input of ours. */
const DEEPEST = 50;
const checked = new WeakSet<DocumentNode>();

/** Refuses text that cannot be kept, in variables and in the query itself, once for every input there is. */
export const cleanTextPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document }) {
        refuseUnstorable(request.variables, 'variables');
        if (checked.has(document)) return;
        visit(document, { [Kind.STRING]: (node) => refuseUnstorable(node.value, 'query') });
        checked.add(document);
      },
    };
  },
};

function refuseUnstorable(value: unknown, path: string, depth = 0): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) refuse('FORBIDDEN_CHARACTERS', path);
  } else if (typeof value === 'object' && value !== null) {
    if (depth > DEEPEST) refuse('WRONG_TYPE', 'variables');
    for (const [key, inner] of Object.entries(value)) {
      // names that every object answers to are no field of ours, whatever a compiled query makes of them
      if (key in Object.prototype) refuse('WRONG_TYPE', path);
      refuseUnstorable(inner, `${path}.${key}`, depth + 1);
    }
  }
}

function refuse(problem: ProblemCode, path: string): never {
  throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path, problem }] });
}
