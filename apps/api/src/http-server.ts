import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { registerLinkPages } from '@servante/access';
import type { Config } from '@servante/config';
import { Searcher } from '@servante/search';
import { AppModule, type AppParts } from './app.module';
import { registerHealth } from './health';
import { limitAnswers } from './longest-answer';
import { sendSafeHeaders } from './safe-headers';
import { registerWelcome } from './welcome';

const BODY_BYTES = 100_000;
const LONGEST_ANSWER_MS = 10_000;

export interface HttpSettings extends AppParts {
  trustProxy: Config['trustProxy'];
  isDevelopment: boolean;
}

/** The application on Fastify, not listening yet. */
export async function httpServer(settings: HttpSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    trustProxy: trusted(settings.trustProxy),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: ['warn', 'error'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  sendSafeHeaders(fastify);
  limitAnswers(fastify, LONGEST_ANSWER_MS);
  registerHealth(fastify, settings.db, () => app.get(Searcher, { strict: false }));
  registerLinkPages(fastify, settings.db);
  registerWelcome(fastify, settings.isDevelopment);
  return app;
}

/** A number of proxies in front, or their addresses. */
function trusted(proxies: Config['trustProxy']): string | false | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
}
