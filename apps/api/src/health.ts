import type { FastifyInstance } from 'fastify';
import type { Db } from '@servante/database';
import type { Searcher } from '@servante/search';

/** `/health/live`: the process answers. `/health/ready`: it can serve, and says what it stands on. */
export function registerHealth(fastify: FastifyInstance, db: Db, searcher: () => Searcher): void {
  fastify.get('/health/live', (_request, reply) => reply.send({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const isUp = await db.query('health.database', 'select 1').then(
      () => true,
      () => false,
    );
    // PostgreSQL searches when Meilisearch does not: that is said, and is no reason to take the service away
    const search = isUp ? await searcher().answering() : null;
    return reply.code(isUp ? 200 : 503).send({ status: isUp ? 'ready' : 'not ready', database: isUp ? 'up' : 'down', search });
  });
}
