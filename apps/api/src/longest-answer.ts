import type { FastifyInstance } from 'fastify';

const TOO_LONG = { statusCode: 503, error: 'Service Unavailable', message: 'The answer took too long' };

/**
 * Nobody waits longer than this. Fastify's own `handlerTimeout` makes an AbortController per request and aborts it each time: a
 * twentieth of what a small request costs.
 */
export function limitAnswers(fastify: FastifyInstance, longest: number): void {
  fastify.addHook('onRequest', (_request, reply, next) => {
    const timer = setTimeout(() => {
      if (!reply.sent) void reply.code(503).send(TOO_LONG);
    }, longest);
    reply.raw.once('close', () => {
      clearTimeout(timer);
    });
    next();
  });
}
