import type { FastifyInstance } from 'fastify';
import type { Db } from '@servante/database';

/** `/health/live`: the process answers. `/health/ready`: it can serve, and says what it stands on. */
export function registerHealth(fastify: FastifyInstance, db: Db): void {
  fastify.get('/health/live', (_request, reply) => reply.send({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const database = await db.query('health.database', 'select 1').then(
      () => 'up',
      () => 'down',
    );
    return reply.code(database === 'up' ? 200 : 503).send({ status: database === 'up' ? 'ready' : 'not ready', database });
  });
}
