import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Person, PersonTraits } from '../support/people';
import type { GraphqlAnswer } from '../support/test-server';
import { Bench } from './bench';
import type { Answer, Grid, Viewer } from './grid';
import type { AccountRow, Attempt, ResourceRow, Row } from './row';
import { table } from './table';
import { copyOf, traceOf } from './thing';

/** Attempts under way at the same time. */
const TOGETHER = 8;

let bench: Bench;
let before: unknown;
beforeAll(async () => {
  bench = await Bench.open({ meili: true });
  before = await traceOf([...bench.things.values()], bench.db);
});
afterAll(() => bench.server.close());

test('every operation of the schema is in the table', () => {
  const { schema } = bench.server.app.get(GraphQLSchemaHost);
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((root) => Object.keys(root?.getFields() ?? {}));
  const tried = new Set([...table.resources, ...table.accounts].map(({ operation }) => operation));
  expect(operations.filter((operation) => !tried.has(operation))).toEqual([]);
  expect([...tried].filter((operation) => !operations.includes(operation))).toEqual([]);
});

describe('resources', () => {
  test.each(named(table.resources))('%s', async (_name, row) => {
    expect(await onThings(bench, row)).toEqual(row.grid);
  });

  test('nothing was written by those who were refused', async () => {
    expect(await traceOf([...bench.things.values()], bench.db)).toEqual(before);
  });
});

describe('search while Meilisearch is away', () => {
  let fallback: Bench;
  beforeAll(async () => {
    fallback = await Bench.open({ meili: false });
  });
  afterAll(() => fallback.server.close());

  test.each(named(table.search))('%s', async (_name, row) => {
    expect(await onThings(fallback, row)).toEqual(row.grid);
  });
});

describe('accounts', () => {
  test.each(named(table.accounts))('%s', async (_name, row) => {
    await bench.db.queryUnnamed('delete from throttle');
    const seen = await outcomes(row, async (state, viewer) => {
      const me = viewer === 'anonymous' ? null : await newcomer(viewer);
      return { bench, state, me, target: state === 'own' && me ? me : await targetIn(state) };
    });
    expect(seen).toEqual(row.grid);
  });
});

function onThings(where: Bench, row: ResourceRow): Promise<Grid> {
  return outcomes(row, async (state, viewer, expected) => {
    const isWrite = row.document.startsWith('mutation');
    const thing = where.thingIn(state);
    const own = isWrite && expected === 'ok' ? await copyOf(thing, where.db) : thing;
    return { bench: where, state, thing: own, me: where.cast.get(viewer) ?? null };
  });
}

function named<R extends ResourceRow | AccountRow>(rows: R[]): [string, R][] {
  return rows.map((row) => [row.door ? `${row.operation} (${row.door})` : row.operation, row]);
}

/** What really happens in each cell of the row. */
async function outcomes<A extends Attempt>(
  row: Row<A>,
  prepare: (state: string, viewer: Viewer, expected: Answer) => Promise<A>,
): Promise<Grid> {
  const cells = Object.entries(row.grid).flatMap(([state, answers]) =>
    Object.entries(answers).map(([viewer, expected]) => ({ state, viewer: viewer as Viewer, expected })),
  );
  const seen: Grid = {};
  for (let i = 0; i < cells.length; i += TOGETHER) {
    const tries = cells.slice(i, i + TOGETHER).map(async ({ state, viewer, expected }) => {
      const attempt = await prepare(state, viewer, expected);
      const answer = await attempt.bench.ask(attempt.me, row.document, await row.variables(attempt));
      seen[state] = { ...seen[state], [viewer]: readingOf(answer, row, attempt) };
    });
    await Promise.all(tries);
  }
  return seen;
}

function readingOf<A extends Attempt>({ data, errors }: GraphqlAnswer, { operation, found }: Row<A>, attempt: A): Answer {
  if (errors?.[0]) return errors[0].extensions.code;
  const thing: unknown = found ? found(data, attempt) : data[operation];
  return thing === null || thing === undefined || thing === false ? '-' : 'ok';
}

/** Somebody who has a session and a token of their own, whatever is going to become of them. */
async function newcomer(viewer: Viewer): Promise<Person> {
  const me = await bench.person(viewer);
  if (viewer !== 'script') await bench.readingToken(me);
  return me;
}

const TARGETS: Record<string, [Viewer, PersonTraits?]> = {
  inPublic: ['member', { publicProfile: true }],
  unconfirmed: ['unconfirmed'],
  pending: ['pending'],
  suspended: ['suspended'],
  moderator: ['moderator'],
  admin: ['admin'],
};

async function targetIn(state: string): Promise<Person> {
  const target = await bench.person(...(TARGETS[state] ?? ['member']));
  await bench.readingToken(target);
  return target;
}
