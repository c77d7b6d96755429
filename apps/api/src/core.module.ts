import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Db } from '@servante/database';
import { Clock } from '@servante/kernel';
import { Outbox, OutboxSubscriptions, OutboxWorker } from '@servante/outbox';
import { reportFailure } from './report-failure';

/** What every lib is given: the database, the clock, the outbox. */
@Global()
@Module({})
export class CoreModule {
  static with(db: Db): DynamicModule {
    const providers = [
      { provide: Db, useValue: db },
      Clock,
      OutboxSubscriptions,
      {
        provide: Outbox,
        inject: [Db, OutboxSubscriptions],
        useFactory: (...parts: [Db, OutboxSubscriptions]) => new Outbox(...parts),
      },
      {
        provide: OutboxWorker,
        inject: [Db, OutboxSubscriptions],
        useFactory: (...parts: [Db, OutboxSubscriptions]) => new OutboxWorker(...parts, reportFailure),
      },
    ];
    return { module: CoreModule, providers, exports: providers };
  }
}
