import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '@servante/words';
import type { Authenticator } from './authenticator';
import type { RequestContext } from './request-context';

export async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  authenticator: Authenticator,
): Promise<RequestContext> {
  return {
    viewer: await authenticator.viewerOf(request),
    language: languageOf(request.headers['accept-language']),
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    request,
    reply,
  };
}
