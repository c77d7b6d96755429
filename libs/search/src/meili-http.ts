import http from 'node:http';
import https from 'node:https';

/** Meilisearch refused, or one of its tasks failed. */
export class MeiliError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(`Meilisearch: ${message}`);
  }
}

/**
 * One kept-alive connection pool to Meilisearch. Compression is refused: on a kept-alive connection it costs 40 ms per answer.
 */
export class MeiliHttp {
  private readonly agent: http.Agent;
  private readonly send: typeof http.request;
  private readonly headers: http.OutgoingHttpHeaders;

  constructor(
    private readonly url: string,
    key: string | null,
  ) {
    const isSecure = url.startsWith('https:');
    this.agent = isSecure
      ? new https.Agent({ keepAlive: true, maxSockets: 16 })
      : new http.Agent({ keepAlive: true, maxSockets: 16 });
    this.send = isSecure ? https.request : http.request;
    this.headers = {
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      ...(key && { authorization: `Bearer ${key}` }),
    };
  }

  /** The answer's JSON; throws on a refusal, on silence longer than `patience` ms, and on anything that is not JSON. */
  call<T>(method: string, path: string, body: unknown, patience: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, headers: this.headers };
      const request = this.send(new URL(path, this.url), options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(parse(response.statusCode ?? 0, Buffer.concat(chunks).toString()) as T);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
      const timer = setTimeout(() => request.destroy(new Error(`Meilisearch did not answer within ${patience} ms`)), patience);
      request.on('close', () => clearTimeout(timer));
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function parse(status: number, text: string): unknown {
  if (status >= 400) throw new MeiliError(status, text.slice(0, 300));
  return text === '' ? null : JSON.parse(text);
}
