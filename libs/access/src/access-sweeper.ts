import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Db } from '@servante/database';
import { sweepMails } from '@servante/mail';
import { sweepAccess } from './sweep-access';

const HOUR_MS = 60 * 60 * 1000;

/** Once an hour, in whichever process: what has expired is forgotten. */
@Injectable()
export class AccessSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Access');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await sweepAccess(this.db);
      await sweepMails(this.db);
    } catch (error) {
      this.logger.warn(`The hourly sweep did not finish: ${String(error)}`);
    }
  }
}
