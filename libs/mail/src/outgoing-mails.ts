import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { newId } from '@servante/kernel';
import { Outbox } from '@servante/outbox';
import type { Language, MailData, MailTemplate } from '@servante/words';

export const MAIL_WRITTEN = 'mail.written';

export interface OutgoingMail<T extends MailTemplate> {
  to: string;
  language: Language;
  template: T;
  data: MailData<T>;
  /** The secret of its one-time link; erased once the mail has left. */
  token?: string;
}

/** Writes mails in the transaction that makes them true; they leave after it has committed, or never. */
@Injectable()
export class OutgoingMails {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async write<T extends MailTemplate>({ to, language, template, data, token }: OutgoingMail<T>): Promise<void> {
    const id = newId('mai');
    await this.db.query(
      'mail.write',
      'insert into mail (id, recipient, language, template, data, token) values ($1, $2, $3, $4, $5, $6)',
      [id, to, language, template, JSON.stringify(data), token ?? null],
    );
    await this.outbox.record(MAIL_WRITTEN, id);
  }
}
