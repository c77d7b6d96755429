import { beforeAll, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { schemaText } from '../../apps/api/src/schema-text';
import { entities } from '../../apps/api/src/entities';
import { getMetadataArgsStorage } from 'typeorm';
import { readProjectFile } from './project-files';

/** What the API is made of, rather than what the trade talks about. */
const PLUMBING = /^(Query|Mutation|Node|Findable|PageInfo|ErrorExplanation|.*Connection|.*Edge|__.*)$/;
/** Plain words that mean what everybody means by them. */
const PLAIN = new Set(['Confirmation', 'MailOnItsWay', 'FieldChange', 'TextPart', 'Markdown']);

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildSchema(await schemaText());
});

const words = codeWords();

test('the glossary has a row for each thing with a table or an id of its own', () => {
  const tables = getMetadataArgsStorage().tables.filter(({ target }) => (entities as unknown[]).includes(target));
  const nouns = [...tables.map(({ name }) => pascalCase(name ?? '')), ...nodeTypes()];
  expect(nouns.length).toBeGreaterThan(5);
  expect([...new Set(nouns)].filter((noun) => !words.has(noun))).toEqual([]);
});

test('every other type is named with words of the glossary', () => {
  const known = new Set([...words].flatMap(partsOf));
  const others = typeNames().filter((name) => !PLAIN.has(name) && !partsOf(name).some((part) => known.has(part)));
  expect(others).toEqual([]);
});

/** The code words of the first column: `Theme, Profession` are two, `Audience (search)` is one. */
function codeWords(): Set<string> {
  const rows = readProjectFile('GLOSSARY.md').text.matchAll(/^\| *([^|]+?) *\|/gm);
  const cells = [...rows].flatMap(([, cell = '']) => cell.replace(/\(.*\)/, '').split(','));
  return new Set(cells.map((word) => word.replaceAll('`', '').trim()).filter((word) => /^[A-Z]/.test(word)));
}

function typeNames(): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return types.map(({ name }) => name).filter((name) => !PLUMBING.test(name));
}

function nodeTypes(): string[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
}

/** `LinkedResources` → Linked, Resource: a type may be made of words that the glossary has. */
function partsOf(name: string): string[] {
  return (name.match(/[A-Z][a-z]+/g) ?? []).map((part) => part.replace(/s$/, ''));
}

function pascalCase(table: string): string {
  return table.replace(/(^|_)(\w)/g, (_all, _start, letter: string) => letter.toUpperCase());
}
