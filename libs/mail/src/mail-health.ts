import { type Db } from '@servante/database';

export interface MailHealth {
  /** Written and not sent yet: a few at most when all is well, every one of them without a sender. */
  waiting: number;
  /** Refused for good by the mail server, in the last 30 days. */
  refused: number;
}

/** For `doctor`. */
export async function mailHealth(db: Db): Promise<MailHealth> {
  const [health] = await db.query<MailHealth>(
    'mail.health',
    `select count(*) filter (where refused is null)::int as waiting, count(*) filter (where refused is not null)::int as refused
     from mail where sent_at is null`,
  );
  return health as MailHealth;
}
