import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type DocumentNode,
  execute,
  getOperationAST,
  GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  parse,
  validate,
} from 'graphql';
import { CompiledQueries } from './compiled-queries';
import { plainFields } from './plain-fields';

const TEXT = `
  scalar Day
  enum Mood { CALM LOUD }
  input Where { at: Int = 3, mood: Mood, words: [String!], inner: Inner, day: Day }
  input Inner { at: Int, day: Day, words: [String!] = ["by default"] }
  input Endless { inner: [Endless!] }
  interface Named { id: ID!, name: String }
  type House implements Named { id: ID!, name: String, people: [Person!]!, maybe: [Person]!, opened: Day, mood: Mood! }
  type Person implements Named { id: ID!, name: String, house: House, strict: House!, late: String!, wrong: Int, echo(where: Where, n: Float, ids: [ID!]): String }
  type Query {
    first: Person
    named(ids: [ID!]!): [Named]!
    house(open: Boolean = true): House
    fails(how: String!): String
    failsHard(how: String!): String!
    nothing: Person
    lost: Named
    echo(where: Where, n: Float, on: Boolean, id: ID, endless: Endless): String
  }
  type Mutation { change: String }`;

const person = (id: string, more: object = {}) => ({ kind: 'Person', id, name: `P${id}`, late: 'yes', ...more });
const house = {
  kind: 'House',
  id: 'h1',
  name: null,
  mood: 'CALM',
  opened: new Date('2025-01-02'),
  people: [person('1'), person('2')],
  maybe: [person('3'), null],
};

async function fail(how: string): Promise<string | null> {
  if (how === 'late') await new Promise((resolve) => setTimeout(resolve, 1));
  if (how === 'null') return null;
  throw new Error(`failed ${how}`);
}

type Resolvers = Record<string, Record<string, (source: never, args: never) => unknown>>;
const RESOLVERS: Resolvers = {
  Query: {
    first: async () => person('1', { house, wrong: 'not a number', strict: null }),
    named: (_: never, { ids }: { ids: string[] }) =>
      Promise.resolve(ids.map((id) => (id === 'h1' ? house : id === 'none' ? null : person(id, { house })))),
    house: (_: never, { open }: { open: boolean }) => ({ ...house, mood: open ? 'CALM' : 'FURIOUS' }),
    fails: (_: never, { how }: { how: string }) => fail(how),
    failsHard: (_: never, { how }: { how: string }) => fail(how),
    nothing: () => null,
    lost: () => ({ kind: 'Nobody', id: '0' }),
    echo: (_: never, args: object) => JSON.stringify(args),
  },
  Person: { echo: async (_: never, args: object) => JSON.stringify(args) },
  House: { people: async (source: never) => (source as typeof house).people },
  Mutation: { change: () => 'changed' },
};

const DOCUMENTS: [string, object?][] = [
  ['{ first { id name house { id name opened mood } } }'],
  ['{ a: first { b: id, ...Shown } c: first { ...Shown } } fragment Shown on Named { __typename, d: name, name }'],
  ['{ first { id } first { name house { id } } first { house { name } } }'],
  [
    'query($ids: [ID!]!) { named(ids: $ids) { __typename id ... on House { people { name } mood } ... on Person { house { people { id } } } } }',
    { ids: ['1', 'h1', 'none'] },
  ],
  ['query($ids: [ID!]!) { named(ids: $ids) { id } }', { ids: 'h1' }],
  ['query($ids: [ID!]!) { named(ids: $ids) { id } }', { ids: [null] }],
  ['query($ids: [ID!]!) { named(ids: $ids) { id } }', {}],
  ['query($ids: [ID!]!) { named(ids: $ids) { id } }', { ids: [1, { x: 2 }] }],
  [
    'query($on: Boolean!) { first { id @include(if: $on) name @skip(if: $on) ... @include(if: $on) { house { id } } } }',
    { on: true },
  ],
  [
    'query($on: Boolean!) { first { id @include(if: $on) name @skip(if: $on) ... @include(if: $on) { house { id } } } }',
    { on: false },
  ],
  ['query($on: Boolean!) { first { id @include(if: $on) name @skip(if: $on) } }', {}],
  ['query($on: Boolean = true) { house(open: $on) { mood } }'],
  ['query($on: Boolean) { house(open: $on) { mood } }', { on: null }],
  ['{ house(open: false) { mood } }'],
  ['{ house { maybe { id } people { id late } } }'],
  ['{ first { wrong } }'],
  ['{ first { id strict { id } } house { id } }'],
  ['{ fails(how: "now") first { id } }'],
  ['{ fails(how: "late") first { id } }'],
  ['{ fails(how: "null") failsHard(how: "null") }'],
  ['{ failsHard(how: "late") first { id } }'],
  ['{ nothing { id house { id } } }'],
  ['{ lost { id } }'],
  ['{ echo first { echo } }'],
  ['{ echo(where: { mood: LOUD, words: ["a \\u2028 \\"b\\" ${x}"] }, n: 1, on: false, id: 7) }'],
  ['{ echo(where: { words: "alone", inner: { at: null, day: "2025-03-04" } }) }'],
  [
    'query($w: Where, $n: Float) { echo(where: $w, n: $n) b: echo(where: { mood: LOUD, at: 1 }) }',
    { w: { inner: { words: [] }, day: '2025-03-04' }, n: 2 },
  ],
  ['query($w: Where) { echo(where: $w) }', { w: { mood: 'SAD' } }],
  ['query($w: Where) { echo(where: $w) }', { w: { other: 1 } }],
  ['query($w: Where) { echo(where: $w) }', { w: { at: 1.5 } }],
  ['query($w: Where) { echo(where: $w) }', { w: { at: 3_000_000_000 } }],
  ['query($w: Where) { echo(where: $w) }', { w: { day: 'never' } }],
  ['query($w: Where) { echo(where: $w) }', { w: null }],
  ['query($w: Where = { at: 9 }) { echo(where: $w) }'],
  ['query($n: Float, $on: Boolean, $id: ID) { echo(n: $n, on: $on, id: $id) }', { n: 1e300, on: false, id: 12 }],
  ['query($n: Float, $on: Boolean, $id: ID) { echo(n: $n, on: $on, id: $id) }', { n: '1' }],
  ['query($n: Float, $on: Boolean, $id: ID) { echo(n: $n, on: $on, id: $id) }', { on: 'true' }],
  ['query($n: Float, $on: Boolean, $id: ID) { echo(n: $n, on: $on, id: $id) }', { id: 1.5, other: 1 }],
  ['query($ids: [ID!]) { first { echo(ids: $ids, n: 3) } }', { ids: ['1', 2] }],
  ['query A { first { id } } query B { house { id } }', { operationName: 'B' }],
  ['{ __typename __schema { queryType { name } types { name } } __type(name: "Person") { fields { name type { name kind } } } }'],
];

let schema: GraphQLSchema;
beforeAll(() => {
  schema = plainFields(withResolvers(buildSchema(TEXT)));
});

describe('a compiled query', () => {
  test.each(DOCUMENTS)('%s %o', async (text, given: object = {}) => {
    const { operationName, ...variables } = given as { operationName?: string };
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const expected = await execute({ schema, document, operationName, variableValues: variables });
    const query = compiledOf(document, operationName);
    expect(query).not.toBeNull();
    const found = await query.query(undefined, {}, variables);
    // an answer with errors is thrown away for graphql-js's own; one without must be the same, to the order of its fields
    if (expected.errors) expect((found as { errors?: unknown[] }).errors).toBeTruthy();
    else expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
  });

  test.each([
    ['an input that may hold itself: compiling would never end', 'query($e: Endless) { echo(endless: $e) }'],
    ['a variable in an object: left out, it would become null', 'query($m: Mood) { echo(where: { mood: $m }) }'],
    ['a variable in a list', 'query($id: ID!) { named(ids: [$id]) { id } }'],
  ])('is not made of %s', (_, text) => expect(compiledOf(parse(text))).toBeNull());

  test('is made on the third asking, and never of a mutation', () => {
    const queries = new CompiledQueries();
    const find = (document: DocumentNode) => queries.find(schema, document, getOperationAST(document)!);
    const [query, mutation] = [parse('{ first { id } }'), parse('mutation { change }')];
    expect([find(query), find(query)]).toEqual([null, null]);
    expect(find(query)).toBe(find(query));
    expect(find(query)).not.toBeNull();
    expect([1, 2, 3, 4].map(() => find(mutation))).toEqual([null, null, null, null]);
  });

  test('waits for the next minute once a second went into others', () => {
    const queries = new CompiledQueries();
    const fields = Array.from(
      { length: 300 },
      (_, i) => `f${i}: named(ids: []) { id ... on House { people { house { people { id } } } } }`,
    );
    const late = Array.from({ length: 60 }, (_, at) => {
      const document = parse(`{ a${at}: __typename ${fields.join(' ')} }`);
      return [1, 2, 3].map(() => queries.find(schema, document, getOperationAST(document)!)).at(-1);
    });
    expect(late[0]).not.toBeNull();
    expect(late.at(-1)).toBeNull();
  });

  test('leaves its place to 200 others asked since', () => {
    const queries = new CompiledQueries();
    const ask = (document: DocumentNode, times: number) => {
      let found = null;
      for (let i = 0; i < times; i++) found = queries.find(schema, document, getOperationAST(document)!);
      return found;
    };
    const documents = Array.from({ length: 201 }, (_, i) => parse(`{ a${i}: first { id } }`));
    for (const document of documents) expect(ask(document, 3)).not.toBeNull();
    expect(ask(documents[200]!, 1)).not.toBeNull();
    expect(ask(documents[0]!, 1)).toBeNull();
  });
});

function compiledOf(document: DocumentNode, operationName?: string) {
  const queries = new CompiledQueries();
  const operation = getOperationAST(document, operationName)!;
  return [1, 2, 3].map(() => queries.find(schema, document, operation)).at(-1)!;
}

/** As Nest makes it: a resolver that reads the property on every field that has none of its own. */
function withResolvers(made: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(made.getTypeMap())) {
    if (type instanceof GraphQLScalarType && type.name === 'Day') Object.assign(type, DAY);
    if (isInterfaceType(type)) type.resolveType = resolveType;
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rootFieldResolver = (root: Record<string, unknown>) => root[field.name];
      field.resolve = (RESOLVERS[type.name]?.[field.name] as typeof field.resolve) ?? rootFieldResolver;
    }
  }
  return made;
}

const DAY: Partial<GraphQLScalarType> = {
  serialize: (value: unknown) => (value as Date).toISOString().slice(0, 10),
  parseValue: (value: unknown) => dayOf(String(value)),
  parseLiteral: (node) => dayOf('value' in node ? String(node.value) : ''),
};

function dayOf(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new TypeError(`${text} is no day`);
  return `day ${text}`;
}

function resolveType({ kind }: { kind: string }): string {
  if (kind === 'Nobody') throw new Error('nobody knows');
  return kind;
}
