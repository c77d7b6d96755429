import 'reflect-metadata';
import path from 'node:path';
import { firstAdminLink } from '@servante/access';
import { amendConfig, type Config, secretOf } from '@servante/config';
import { senderFor } from '@servante/mail';
import { OutboxWorker } from '@servante/outbox';
import { SearchIndexer, type SearchSettings } from '@servante/search';
import { SeedDemo } from '@servante/world';
import { httpServer } from './http-server';
import { offerDemo } from './offer-demo';
import { openLibrary } from './open-library';
import { prepareIndex } from './prepare-index';
import { workerServer } from './worker-server';

export interface ServerSettings {
  config: Config;
  databaseUrl: string;
  meili: SearchSettings['meili'];
  /** Told of each step done. */
  onStep: (text: string) => void;
  /** Told what the person at the terminal has to know. */
  say: (text: string) => void;
}

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

/** Brings the library up to date, then serves it: the API, the worker, or both (ROLE). */
export async function startServer({ config, databaseUrl, meili, onStep, say }: ServerSettings): Promise<RunningServer> {
  const db = await openLibrary(databaseUrl);
  onStep('Base à jour');
  const site = config.publicUrl ?? `http://localhost:${config.port}`;
  amendConfig({ publicUrl: site });
  const folder = config.databaseUrl ? null : path.join(config.dataDir, 'mails');
  const send = senderFor({
    smtpUrl: config.smtpUrl,
    folder,
    site,
    onLink: ({ to, subject, link }) => say(`Courriel pour ${to}, « ${subject} » : ${link}`),
  });
  if (!send) say('Sans SMTP_URL, aucun courriel ne part : les messages attendent, et personne ne peut confirmer son adresse.');
  const search = { meili, secret: secretOf(config.dataDir, 'servante-searchers', 32) };
  const parts = { db, site, send, search, trustProxy: config.trustProxy, isDevelopment: config.nodeEnv === 'development' };
  const app = config.role === 'worker' ? await workerServer(parts) : await httpServer(parts);
  const worker = app.get(OutboxWorker);
  if (config.demo && config.role !== 'worker') await offerDemo(app.get(SeedDemo, { strict: false }), onStep);
  await app.listen(config.port, config.host);
  if (config.role !== 'api') {
    worker.start();
    await prepareIndex(app.get(SearchIndexer), onStep);
  }
  // each link closes the one before: the worker must not take back what the API has just shown
  const link = config.role === 'worker' ? null : await firstAdminLink(db, site);
  if (link) say(`Pour administrer, ouvrez une fois ce lien (7 jours) : ${link}`);
  return {
    url: site,
    close: async () => {
      await app.close();
      await worker.stop();
      await db.dataSource.destroy();
    },
  };
}
