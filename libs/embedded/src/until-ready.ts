import { setTimeout as sleep } from 'node:timers/promises';
import type { Guarded } from './guarded';
import { LaunchError } from './launch-error';

const PATIENCE = 120_000; // after a crash PostgreSQL replays its journal before it answers

/** Waits until `answers` holds; a server that dies or stays silent is stopped, and its last words told. */
export async function untilReady(name: string, server: Guarded, answers: () => Promise<boolean>): Promise<Guarded> {
  const deadline = Date.now() + PATIENCE;
  try {
    while (!(await answers())) {
      if (server.isGone()) throw new LaunchError(`${name} n’a pas pu démarrer :\n${await server.exited}`);
      if (Date.now() > deadline) throw new LaunchError(`${name} ne répond pas après ${PATIENCE / 1000} s.`);
      await sleep(20);
    }
    if (server.isGone()) throw new LaunchError(`${name} n’a pas pu démarrer :\n${await server.exited}`);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
