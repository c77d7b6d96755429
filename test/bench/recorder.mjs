import http from 'node:http';

/** Stands in front of the engine and keeps what our server asks of it, so that the floor can ask the very same. */
export async function openRecorder(engineUrl) {
  const asked = [];
  const server = http.createServer(async (request, response) => {
    const body = await textOf(request);
    if (request.method === 'POST' && /search$/.test(request.url)) asked.push({ path: request.url, body });
    const { authorization = '' } = request.headers;
    // a compressed answer would take 40 ms longer
    const headers = { authorization, 'content-type': 'application/json', 'accept-encoding': 'identity' };
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const answer = await fetch(engineUrl + request.url, { method: request.method, headers, ...(hasBody && { body }) });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** What was asked since the last time. */
    take: () => asked.splice(0),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}
