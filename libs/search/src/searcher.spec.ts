import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Bench, query, searchBench } from '../test/search-bench';
import { assembleSearch } from './search.module';

let bench: Bench;
beforeAll(async () => {
  bench = await searchBench(null);
  await bench.indexer.index([bench.shelf.put(1, 'Billets suspendus')]);
});
afterAll(() => bench.shut());

const faults: [string, http.RequestListener][] = [
  ['silent', () => undefined],
  ['broken', (_, response) => response.writeHead(500).end('{}')],
  ['cut short', (_, response) => response.end('{"results": [')],
];

it.each(faults)('PostgreSQL answers when Meilisearch is %s', async (_, listener) => {
  const server = http.createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { searcher, close } = assembleSearch(bench.db, { meili: { url, key: null }, secret: 's' });
  const started = Date.now();
  expect(await searcher.search(query('billets'))).toMatchObject({ engine: 'FALLBACK', hits: [{ weak: false }] });
  await searcher.search(query('billets'));
  await searcher.search(query('billets'));
  expect(Date.now() - started).toBeLessThan(6_000);
  const rested = Date.now();
  await searcher.search(query('billets'));
  expect(Date.now() - rested).toBeLessThan(500); // the breaker is open: nobody waits any more
  await close();
  server.closeAllConnections();
  server.close();
});

it('counts what was looked for in vain, and distinct searchers without keeping who', async () => {
  const { misses, db } = bench;
  misses.recordMiss('Nacelle élévatrice !', 'mem_ada');
  misses.recordMiss('nacelle  elevatrice', 'mem_ada');
  misses.recordMiss('nacelle élévatrice', 'mem_bob');
  await misses.flush();
  misses.recordMiss('nacelle élévatrice', 'mem_bob');
  await misses.flush();
  const rows = await db.queryUnnamed('select query, searches, searchers from search_miss');
  expect(rows).toEqual([{ query: 'nacelle elevatrice', searches: 4, searchers: 2 }]);
  await db.queryUnnamed(`update search_miss_searcher set expires_at = now() - interval '1 second'`);
  misses.recordMiss('autre', 'mem_ada');
  await misses.flush();
  expect(await db.queryUnnamed('select 1 from search_miss_searcher')).toHaveLength(1);
});
