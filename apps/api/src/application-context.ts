import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { config, secretOf } from '@servante/config';
import type { Db } from '@servante/database';
import { senderFor, type SenderChoice } from '@servante/mail';
import type { SearchSettings } from '@servante/search';
import { AppModule } from './app.module';
import { openLibrary } from './open-library';

export interface ContextSettings {
  databaseUrl: string;
  meili: SearchSettings['meili'];
  /** The address members type, without a final slash. */
  site: string;
  mail: Omit<SenderChoice, 'site'>;
}

/** The product without its web server, for the command line: the same parts, on a library brought up to date. */
export async function applicationContext({
  databaseUrl,
  meili,
  site,
  mail,
}: ContextSettings): Promise<{ app: INestApplicationContext; db: Db }> {
  const db = await openLibrary(databaseUrl, 4);
  const search = { meili, secret: secretOf(config().dataDir, 'servante-searchers', 32) };
  const parts = AppModule.with({ db, site, send: senderFor({ ...mail, site }), search });
  const app = await NestFactory.createApplicationContext(parts, { logger: ['warn', 'error'], abortOnError: false });
  return { app, db };
}
