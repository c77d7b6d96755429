import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxWorker } from '@servante/outbox';
import type { Library } from './with-library';
import type { ProgressLine } from './progress-line';

const LONGEST_WAIT = 10 * 60_000;
/** Mail servers take their time, and nothing in a library waits for them. */
const WAITING = `select count(*)::int as count from outbox where dead_at is null and queue <> 'mail' and due_at < now() + interval '5 seconds'`;

/** Waits until what was recorded can be found; where no Servante runs to do it, does it. */
export async function delivered({ app, db, isServed }: Library, line: ProgressLine): Promise<void> {
  const worker = isServed ? null : app.get(OutboxWorker);
  worker?.start();
  const until = Date.now() + LONGEST_WAIT;
  let most = 0;
  for (let left = await waiting(); left > 0 && Date.now() < until; left = await waiting()) {
    most = Math.max(most, left);
    line.show('Indexation', (most - left) / most);
    await sleep(100);
  }
  line.end();
  await worker?.stop();

  async function waiting(): Promise<number> {
    const [row] = await db.query<{ count: number }>('cli.waiting', WAITING);
    return row?.count ?? 0;
  }
}
