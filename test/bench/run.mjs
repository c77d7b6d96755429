// npm run bench [-- --long]: what our server costs, as a ratio to a bare floor measured in the same run. See README.md.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { compareAnswers } from './answers.mjs';
import { recordSearches } from './engine-requests.mjs';
import { publishToFindable, searchOverhead } from './freshness.mjs';
import { inexactCards, makeLibrary } from './library.mjs';
import { measure, refuseErrors, send } from './load.mjs';
import { printTable, tableOf } from './report.mjs';
import { requestsOf, WORKLOADS } from './requests.mjs';
import { settings } from './settings.mjs';
import { openStand, startFloor, startOurs } from './stand.mjs';

const startedAt = performance.now();
const say = (text) => console.log(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${text}`);
/** BENCH_ONLY=W1,W2 measures these only, while one works on them. */
const workloads = Object.keys(WORKLOADS).filter((name) => (process.env.BENCH_ONLY ?? name).includes(name));
const cells = [];

say('Build, PostgreSQL (durable), Meilisearch');
const stand = await openStand();
process.once('SIGINT', () => void stand.close().finally(() => process.exit(130)));
try {
  const client = new pg.Client({ connectionString: stand.databaseUrl, application_name: 'bench' });
  await bench(client).finally(() => client.end());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stand.close();
}
process.exit();

async function bench(client) {
  const requests = await prepare(client);
  const recorded = await recordEngine(requests);
  for (let restart = 1; restart <= settings.restarts; restart++) {
    say(`Start ${restart} of ${settings.restarts}`);
    const servers = [await startFloor(stand, recorded.file), await startOurs(stand)];
    try {
      await oneStart(client, requests, servers, restart);
    } finally {
      for (const server of servers) await server.stop();
    }
  }
  const findings = workloads.includes('W3') ? await afterwards(client, requests, recorded) : [];
  printTable(tableOf(cells));
  findings.forEach((finding) => console.log(finding));
}

/** The library and its index. */
async function prepare(client) {
  const migrating = await startOurs(stand);
  await migrating.stop();
  await client.connect();
  const { resources, comments, ratings, members } = settings;
  say(`Library: ${resources} resources, ${comments} comments, ${ratings} ratings, ${members} members`);
  await makeLibrary(client);
  if (workloads.includes('W3')) {
    say('Index');
    const indexing = await startOurs(stand, { role: 'all' });
    await indexing.stop();
  }
  return requestsOf(client);
}

async function recordEngine(requests) {
  const file = path.join(stand.folder, 'engine-requests.json');
  if (workloads.includes('W3')) say('What our server asks of the engine');
  const asked = workloads.includes('W3') ? await recordSearches(stand, requests.W3) : {};
  fs.writeFileSync(file, JSON.stringify(asked));
  return { file, asked };
}

/** With the worker: how soon what is published is found, and what our search adds to the engine's time. */
async function afterwards(client, requests, { asked }) {
  await client.query('delete from outbox'); // what W4 left would be indexed first
  const server = await startOurs(stand, { role: 'all' });
  try {
    say('Search against the engine alone');
    const { ours, engine } = await searchOverhead(server, stand, requests.W3, asked);
    say(`Publish → findable, ${settings.publishes} times`);
    const { p50, p95 } = await publishToFindable(server);
    return [
      `publish → findable: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (target: p95 ≤ 1000 ms)`,
      `search, one at a time: p50 ${ours.toFixed(1)} ms, the engine alone ${engine.toFixed(1)} ms: + ${(ours - engine).toFixed(1)} ms (target: ≤ 5 ms)`,
    ];
  } finally {
    await server.stop();
  }
}

async function oneStart(client, requests, servers, restart) {
  const [floor, ours] = servers;
  for (const workload of workloads.filter((name) => name === 'W1' || name === 'W2')) {
    say(`Check: same answers to ${workload}`);
    await compareAnswers(floor, ours, workload, restart === 1 ? requests[workload] : requests[workload].slice(0, 40));
  }
  say('Warm-up');
  for (const workload of workloads)
    for (const server of servers)
      refuseErrors(server, await send(server, { workload, requests: requests[workload] }, settings.warmUp));
  for (let round = 1; round <= settings.rounds; round++) {
    say(`Round ${round} of ${settings.rounds}`);
    for (const workload of workloads)
      cells.push(await oneCell(client, { workload, requests: requests[workload] }, servers, round));
  }
  await refuseInexact(client);
}

/** The order changes from round to round, so that neither server always comes after the other. */
async function oneCell(client, work, [floor, ours], round) {
  const { workload } = work;
  const cell = { workload };
  const context = { client, enginePid: workload === 'W3' ? stand.enginePid : null };
  const turns = [
    ['floor', floor],
    ['ours', ours],
  ];
  for (const [name, server] of round % 2 ? turns : turns.reverse()) cell[name] = await measure(server, work, context);
  return cell;
}

async function refuseInexact(client) {
  const inexact = await inexactCards(client);
  say(`Recount: ${inexact} inexact cards`);
  if (inexact > 0) throw new Error(`${inexact} cards hold counters that are not what a recount finds`);
}
