import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ACCESS_RULE } from '@servante/graphql';
import { type TestServer, testServer } from '../support/test-server';
import { projectFiles } from './project-files';

const RESOLVER = /^@Resolver\(.*\)\s+export class (\w+)/gm;
const VERB = /@(Query|Mutation)\(/g;
const verbFiles = projectFiles(['libs'], /\/src\/[^/]+\.ts$/).filter(
  ({ path, text }) => !path.endsWith('.spec.ts') && text.match(VERB),
);

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ worker: false });
});
afterAll(() => server.close());

test('each mutation has the file of its name', () => {
  const missing = operationsOf('Mutation').filter((name) => !fileNamed(name, [kebab(name)]));
  expect(missing).toEqual([]);
});

test('each query has the file of its name: find-x for one, list-x for many', () => {
  const missing = operationsOf('Query').filter(
    (name) => !fileNamed(name, [kebab(name), `find-${kebab(name)}`, `list-${kebab(name)}`]),
  );
  expect(missing).toEqual([]);
});

test('each verb-file holds one operation, which is in the schema', () => {
  const inSchema = new Set([...operationsOf('Mutation'), ...operationsOf('Query')]);
  const astray = verbFiles.filter(({ name, text }) => text.match(VERB)?.length !== 1 || !inSchema.has(operationIn(name)));
  expect(astray.map(({ path }) => path)).toEqual([]);
});

test('each operation says at its door who may call it', () => {
  const handlers = [...server.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.providers.values()].flatMap(handlersOf),
  );
  expect(handlers.length).toBe(operationsOf('Mutation').length + operationsOf('Query').length);
  expect(handlers.filter((handler) => Reflect.getMetadata(ACCESS_RULE, handler) === undefined).map(({ name }) => name)).toEqual(
    [],
  );
});

test('each resolver is part of the product: one that no module provides answers nothing', () => {
  const declared = projectFiles(['libs'], /\/src\/[^/]+\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(RESOLVER)].map(([, name]) => name),
  );
  const provided = [...server.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.providers.values()].map(({ name }) => name),
  );
  expect(declared.length).toBeGreaterThan(50);
  expect(declared.filter((name) => !provided.includes(name))).toEqual([]);
});

function operationsOf(root: 'Query' | 'Mutation'): string[] {
  const { schema } = server.app.get(GraphQLSchemaHost);
  return Object.keys(
    schema.getType(root) === schema.getQueryType() ? schema.getQueryType()!.getFields() : schema.getMutationType()!.getFields(),
  );
}

function fileNamed(operation: string, names: readonly string[]): boolean {
  const method = new RegExp(`^  (async )?${operation}\\(`, 'm');
  return verbFiles.some(({ name, text }) => names.includes(name.replace('.ts', '')) && method.test(text));
}

/** `publish-resource.ts` → publishResource, `list-resources.ts` → resources. */
function operationIn(file: string): string {
  return file
    .replace(/\.ts$/, '')
    .replace(/^(find|list)-/, '')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The methods of a provider that answer a field of Query or Mutation. */
function handlersOf({ metatype }: { metatype: unknown }): ((...args: unknown[]) => unknown)[] {
  const prototype = typeof metatype === 'function' ? (metatype.prototype as Record<string, unknown> | undefined) : undefined;
  const methods = Object.getOwnPropertyNames(prototype ?? {}).map(
    (name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown,
  );
  const functions = methods.filter((method) => typeof method === 'function') as ((...args: unknown[]) => unknown)[];
  return functions.filter((method) =>
    ['Query', 'Mutation'].includes(String(Reflect.getMetadata('graphql:resolver_type', method))),
  );
}
