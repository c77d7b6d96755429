import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '@servante/kernel';
import type { Language } from '@servante/words';

/** What every resolver may know of the request; loaders keep their batches per context. */
export interface RequestContext {
  viewer: Viewer;
  language: Language;
  /** The address the request came from, for throttling. */
  address: string;
  userAgent: string;
  request: FastifyRequest;
  reply: FastifyReply;
}
