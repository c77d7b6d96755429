import { type Db } from '@servante/database';

/** Forgets mails a month old, sent or not: their links have long expired, and an address is personal. */
export async function sweepMails(db: Db): Promise<void> {
  await db.query('mail.sweep', `delete from mail where created_at < now() - interval '30 days'`);
}
