import { type Db } from '@servante/database';
import { SESSION_IDLE, SESSION_LONGEST } from './session';

/** Forgets what no longer opens anything. Expired personal tokens stay a while, so that their owner sees what became of them. */
export async function sweepAccess(db: Db): Promise<void> {
  await db.query(
    'session.sweep',
    `delete from session where last_seen_at < now() - interval '${SESSION_IDLE}' or created_at < now() - interval '${SESSION_LONGEST}'`,
  );
  await db.query('token.sweep', `delete from personal_token where expires_at < now() - interval '90 days'`);
  await db.query('link.sweep', `delete from link where expires_at < now() - interval '7 days'`);
  await db.query('throttle.sweep', 'delete from throttle where resets_at < now()');
}
