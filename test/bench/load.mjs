import autocannon from 'autocannon';
import { backendsCpu, spentBetween, treeCpu } from './cpu.mjs';
import { settings } from './settings.mjs';

/** Sends the requests of a workload, over connections that each start elsewhere in the list. */
export function send(server, { workload, requests }, { answers, seconds }) {
  const durations = [];
  let connected = 0;
  const options = {
    ...{
      url: server.url,
      connections: settings.connections,
      amount: workload === 'W3' ? answers * settings.shareOfSearches : answers,
      requests,
    },
    setupClient: (client) => client.setRequests(startingAt(requests, (connected++ * requests.length) / settings.connections)),
    // GraphQL refuses with status 200: the answer has to be looked at
    verifyBody: (body) => !body.includes('"errors":['),
  };
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error, result) => {
      clearTimeout(enough);
      if (error) reject(error);
      else resolve({ ...result, durations });
    });
    const enough = setTimeout(() => run.stop(), seconds * 1000);
    run.on('response', (_client, _status, _bytes, duration) => durations.push(duration));
  });
}

/** CPU µs per answer (the server, its backends, and the engine for a search) and how long answers took. */
export async function measure(server, work, { client, enginePid }) {
  const spent = async () => [
    treeCpu(server.pid) + (enginePid ? treeCpu(enginePid) : 0),
    await backendsCpu(client, server.application),
  ];
  const [cpu, backends] = await spent();
  const result = await send(server, work, settings.cell);
  const [cpuAfter, backendsAfter] = await spent();
  refuseErrors(server, result);
  const answers = result['2xx'];
  const database = spentBetween(backends, backendsAfter);
  return { cpu: (cpuAfter - cpu + database) / answers, database: database / answers, durations: result.durations };
}

export function refuseErrors(server, { errors, non2xx, mismatches, ...result }) {
  const bad = errors + non2xx + mismatches;
  if (bad > 0) throw new Error(`${server.name} answered ${bad} of ${result['2xx'] + bad} requests with an error`);
}

function startingAt(list, index) {
  const start = Math.floor(index);
  return [...list.slice(start), ...list.slice(0, start)];
}
