import { type Db } from '@servante/database';
import { DomainError, ErrorCode } from '@servante/kernel';
import { type Delivery, type Outbox, type OutboxSubscriber } from '@servante/outbox';
import { type Language, type MailScene, type MailTemplate, type MailText, wordsIn } from '@servante/words';
import { linkOf } from './link-of';
import { MAIL_WRITTEN } from './outgoing-mails';
import type { ReadyMail, SendMail } from './ready-mail';

interface WrittenMail {
  id: string;
  recipient: string;
  language: Language;
  template: MailTemplate;
  data: Record<string, string>;
  token: string | null;
}

/** Sends what was written, after commit. Without a sender mails stay in the table, and `doctor` says so. */
export class Mailer implements OutboxSubscriber {
  readonly queue = 'mail';
  readonly facts = [MAIL_WRITTEN];
  /** Few at a time: a slow mail server must not outlast the lease. */
  readonly batch = 5;

  constructor(
    private readonly db: Db,
    private readonly site: string,
    private readonly send: SendMail | null,
  ) {}

  async deliver(deliveries: Delivery[]): Promise<void> {
    const { send } = this;
    if (!send) return;
    for (const mail of await this.unsent(deliveries.map(({ subject }) => subject)))
      await this.deliverOne(this.worded(mail), send);
  }

  /** Puts back in the queue the mails written while there was no sender. */
  async resume(outbox: Outbox): Promise<void> {
    if (!this.send) return;
    await this.db.transaction(async () => {
      const waiting = await this.db.query<{ id: string }>(
        'mail.waiting',
        `select id from mail where sent_at is null and refused is null and created_at > now() - interval '7 days'
         and not exists (select from outbox where queue = 'mail' and subject = mail.id)`,
      );
      await outbox.record(MAIL_WRITTEN, ...waiting.map(({ id }) => id));
    });
  }

  private unsent(ids: string[]): Promise<WrittenMail[]> {
    return this.db.query<WrittenMail>(
      'mail.unsent',
      `select id, recipient, language, template, data, token from mail
       where id = any($1) and sent_at is null and refused is null order by id`,
      [ids],
    );
  }

  private worded({ id, recipient, language, template, data, token }: WrittenMail): ReadyMail {
    const link = token ? linkOf(this.site, token) : null;
    const write = wordsIn(language).mails[template] as (scene: MailScene & Record<string, string>) => MailText;
    return { id, to: recipient, link, ...write({ ...data, site: this.site, link: link ?? this.site }) };
  }

  private async deliverOne(mail: ReadyMail, send: SendMail): Promise<void> {
    try {
      await send(mail);
      await this.db.query('mail.sent', 'update mail set sent_at = now(), token = null where id = $1', [mail.id]);
    } catch (error) {
      const answer = smtpAnswerOf(error);
      if (answer < 500) throw answer > 0 ? error : new DomainError(ErrorCode.UNAVAILABLE, { cause: String(error) });
      // the other side refused this mail for good (no such mailbox): trying again would not change its mind
      await this.db.query('mail.refused', 'update mail set refused = left($2, 500), token = null where id = $1', [
        mail.id,
        String(error),
      ]);
    }
  }
}

/** What the mail server said (550…); 0 when it was not reached, or refuses us rather than the mail. */
function smtpAnswerOf(error: unknown): number {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return code === 'EAUTH' || code === 'ETLS' ? 0 : (responseCode ?? 0);
}
