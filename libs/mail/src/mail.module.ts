import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { Db } from '@servante/database';
import { Outbox, OutboxSubscriptions } from '@servante/outbox';
import { Mailer } from './mailer';
import { OutgoingMails } from './outgoing-mails';
import type { SendMail } from './ready-mail';

export interface MailSettings {
  /** The address members type, without a final slash. */
  site: string;
  /** Null: mails wait in the table. */
  send: SendMail | null;
}

@Global()
@Module({ providers: [OutgoingMails], exports: [OutgoingMails] })
export class MailModule implements OnModuleInit {
  constructor(
    subscriptions: OutboxSubscriptions,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
  ) {
    subscriptions.add(mailer);
  }

  static with({ site, send }: MailSettings): DynamicModule {
    const mailer = { provide: Mailer, inject: [Db], useFactory: (db: Db) => new Mailer(db, site, send) };
    return { module: MailModule, providers: [mailer] };
  }

  async onModuleInit(): Promise<void> {
    await this.mailer.resume(this.outbox);
  }
}
