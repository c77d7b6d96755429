import { Injectable } from '@nestjs/common';
import { OutgoingMails } from '@servante/mail';
import type { MailTemplate } from '@servante/words';
import type { Account } from './accounts';
import { Links } from './links';

type Addressee = Pick<Account, 'id' | 'email' | 'language'>;
type PlainTemplate = Exclude<MailTemplate, 'invitation'>;

/** The mails of an account, with their one-time links. */
@Injectable()
export class LinkMails {
  constructor(
    private readonly links: Links,
    private readonly mails: OutgoingMails,
  ) {}

  async confirm({ id, email, name, language }: Addressee & { name: string }): Promise<void> {
    const token = await this.links.create({ purpose: 'confirm', memberId: id, payload: { email, name, language } });
    await this.mails.write({ to: email, language, template: 'confirmEmail', data: {}, token });
  }

  /** The same once more, as it was last asked for. */
  async confirmAgain(account: Account): Promise<void> {
    const { name = account.name } = await this.links.lastPayload(account.id, 'confirm');
    await this.confirm({ ...account, name });
  }

  async reset({ id, email, language }: Addressee): Promise<void> {
    const token = await this.links.create({ purpose: 'reset', memberId: id, payload: { email } });
    await this.mails.write({ to: email, language, template: 'resetPassword', data: {}, token });
  }

  /** Only the newest wish counts. */
  async changeEmail({ id, language }: Addressee, email: string): Promise<void> {
    await this.links.close(id, 'email_change');
    const token = await this.links.create({ purpose: 'email_change', memberId: id, payload: { email } });
    await this.mails.write({ to: email, language, template: 'confirmNewEmail', data: {}, token });
  }

  async invite({ id, name, language }: Account, email: string): Promise<void> {
    const token = await this.links.create({ purpose: 'invitation', memberId: id, payload: { email } });
    await this.mails.write({ to: email, language, template: 'invitation', data: { inviter: name }, token });
  }

  /** A mail that only tells something. */
  async tell(template: PlainTemplate, { email, language }: Omit<Addressee, 'id'>): Promise<void> {
    await this.mails.write({ to: email, language, template, data: {} });
  }
}
