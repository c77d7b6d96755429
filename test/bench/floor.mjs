// The bare floor: what the same answers cost with node:http, named statements and nothing else. A process of its own.
import http from 'node:http';
import { rateOnFloor } from './floor-rate.mjs';
import { listOnFloor, openFloor, pageOnFloor } from './floor-read.mjs';
import { searchOnFloor } from './floor-search.mjs';

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };
const ANSWERS = { W1: listOnFloor, W2: pageOnFloor, W3: searchOnFloor, W4: rateOnFloor };

await openFloor();

const server = http.createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { operationName, variables } = JSON.parse(body);
    ANSWERS[operationName](variables, request.headers).then(
      (answer) => send(response, 200, answer),
      (error) => send(response, 500, JSON.stringify({ errors: [{ message: error.message }] })),
    );
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

function send(response, status, answer) {
  response.writeHead(status, { ...JSON_HEADERS, 'content-length': Buffer.byteLength(answer) });
  response.end(answer);
}
