import { NestFactory } from '@nestjs/core';
import { Searcher } from '@servante/search';
import fastify from 'fastify';
import { AppModule, type AppParts } from './app.module';
import { registerHealth } from './health';

/** The application without its API: it empties the outbox, and answers only whether it is well. */
export async function workerServer(parts: AppParts) {
  const app = await NestFactory.createApplicationContext(AppModule.with(parts), {
    logger: ['warn', 'error'],
    abortOnError: false,
  });
  const health = fastify({ forceCloseConnections: 'idle' });
  registerHealth(health, parts.db, () => app.get(Searcher, { strict: false }));
  return {
    get: app.get.bind(app),
    listen: (port: number, host: string) => health.listen({ port, host }),
    close: async () => {
      await health.close();
      await app.close();
    },
  };
}
