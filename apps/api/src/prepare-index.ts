import { Logger } from '@nestjs/common';
import type { SearchIndexer } from '@servante/search';

const RECONCILE_EVERY_MS = 60 * 60_000;
const logger = new Logger('Search');

/** Builds the index when it is missing or out of date; an engine that is away is waited for by the outbox, not by the start. */
export async function prepareIndex(indexer: SearchIndexer, onStep: (text: string) => void): Promise<void> {
  try {
    if (await indexer.ensureIndex()) onStep('Index de recherche construit');
  } catch (error) {
    logger.warn(error instanceof Error ? error.message : String(error));
    onStep('Le moteur de recherche ne répond pas : PostgreSQL le remplace en attendant');
  }
  const heal = () => void indexer.reconcile().catch((error: unknown) => logger.warn(String(error)));
  setInterval(heal, RECONCILE_EVERY_MS).unref();
}
