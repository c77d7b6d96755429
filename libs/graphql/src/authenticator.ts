import type { FastifyRequest } from 'fastify';
import type { Viewer } from '@servante/kernel';

/** Says who is asking, from the cookie or the bearer token; provided by the lib access. */
export abstract class Authenticator {
  abstract viewerOf(request: FastifyRequest): Promise<Viewer>;
}
