import { ask } from './answers.mjs';
import { openRecorder } from './recorder.mjs';
import { startOurs } from './stand.mjs';

/** What our server asks of the engine for each query: a list of requests by query. */
export async function recordSearches(stand, requests) {
  const recorder = await openRecorder(stand.meili.url);
  const server = await startOurs(stand, { meiliUrl: recorder.url });
  const recorded = {};
  try {
    for (const request of requests) {
      const { query } = JSON.parse(request.body).variables;
      if (recorded[query]) continue;
      await ask(server, request);
      recorded[query] = recorder.take();
      if (recorded[query].length === 0) throw new Error(`The engine was not asked for « ${query} »`);
    }
  } finally {
    await server.stop();
    await recorder.close();
  }
  return recorded;
}
