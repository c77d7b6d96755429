import assert from 'node:assert/strict';

/** The two servers must say the same, whatever the order of the fields. */
export async function compareAnswers(floor, ours, workload, requests) {
  for (const request of requests) {
    const [expected, found] = await Promise.all([floor, ours].map((server) => ask(server, request)));
    assert.deepEqual(found, expected, `${workload}: our answer is not the floor's to ${request.body}`);
  }
}

/** The data of an answer; an answer with errors is thrown. */
export async function ask(server, { method, path, headers, body }) {
  const response = await fetch(server.url + path, { method, headers, body });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${server.name} refused ${body}: ${JSON.stringify(answer.errors)}`);
  return answer.data ?? answer;
}
