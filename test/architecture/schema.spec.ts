import { beforeAll, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { schemaText } from '../../apps/api/src/schema-text';
import { SCHEMA_FILE } from '../../apps/servante/src/schema';
import { readProjectFile } from './project-files';

/** Explained by the GraphQL specification itself. */
const BUILT_IN = /^(__.*|String|Int|Float|Boolean|ID)$/;

let text: string;
let schema: GraphQLSchema;
beforeAll(async () => {
  text = await schemaText();
  schema = buildSchema(text);
});

test('the committed schema is the one the code makes: `npm run schema` writes it', () => {
  expect(readProjectFile(SCHEMA_FILE).text).toBe(text);
});

test('each type, field, argument and value is explained', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !BUILT_IN.test(name));
  const silent = types.flatMap(partsOf).filter(([, description]) => !description?.trim());
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('mutations take one `input` (or the `id` of what they end), and answer what changed', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const odd = mutations.filter(({ args }) => args.length > 1 || args.some(({ name }) => name !== 'input' && name !== 'id'));
  expect(odd.map(({ name }) => name)).toEqual([]);
});

type Part = [name: string, description: string | null | undefined];

/** A type and all it is made of, each with what is said of it; the roots, Query and Mutation, speak by their fields. */
function partsOf(type: GraphQLNamedType): Part[] {
  const self: Part[] = type === schema.getQueryType() || type === schema.getMutationType() ? [] : [[type.name, type.description]];
  if (isEnumType(type))
    return [...self, ...type.getValues().map(({ name, description }): Part => [`${type.name}.${name}`, description])];
  if (isInputObjectType(type)) return [...self, ...named(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return self;
  const fields = Object.values(type.getFields());
  return [...self, ...named(type.name, fields), ...fields.flatMap(({ name, args }) => named(`${type.name}.${name}`, args))];
}

function named(owner: string, parts: readonly { name: string; description?: string | null }[]): Part[] {
  return parts.map(({ name, description }) => [`${owner}.${name}`, description]);
}
