import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@servante/database';
import { OutboxWorker } from '@servante/outbox';
import type { ProgressLine } from './progress-line';
import type { Library } from './with-library';

/** When nothing has moved for so long the search engine is away; the outbox will not forget. */
const LONGEST_STANDSTILL = 90_000; // longer than the lease that a killed server may have left
const AWAY = 'La recherche ne répond pas : ce qui vient d’être écrit y entrera à son retour.\n';
/** Mail servers take their time, and nothing in a library waits for them. */
const WAITING = `select count(*)::int as count from outbox where dead_at is null and queue <> 'mail' and due_at < now() + interval '5 seconds'`;

/** Waits until what was recorded can be found; where no Servante runs to do it, does it. */
export async function delivered({ app, db, isServed }: Library, line: ProgressLine): Promise<void> {
  const worker = isServed ? null : app.get(OutboxWorker);
  worker?.start();
  const isDone = await emptied(db, line);
  line.end();
  if (!isDone) process.stderr.write(AWAY);
  await worker?.stop();
}

async function emptied(db: Db, line: ProgressLine): Promise<boolean> {
  let [most, least, movedAt] = [0, Infinity, Date.now()];
  while (Date.now() - movedAt < LONGEST_STANDSTILL) {
    const [row] = await db.query<{ count: number }>('cli.waiting', WAITING);
    const left = row?.count ?? 0;
    if (left === 0) return true;
    if (left < least) movedAt = Date.now();
    [most, least] = [Math.max(most, left), Math.min(least, left)];
    line.show('Indexation', (most - left) / most);
    await sleep(100);
  }
  return false;
}
