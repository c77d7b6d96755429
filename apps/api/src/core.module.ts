import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { Db } from '@servante/database';
import { Clock } from '@servante/kernel';
import { Outbox, OutboxSubscriptions, OutboxWorker } from '@servante/outbox';

const logger = new Logger('Outbox');
const reportFailure = (error: unknown) => logger.warn(error instanceof Error ? error.message : String(error));

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
