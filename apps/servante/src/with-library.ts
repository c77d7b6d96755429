import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { amendConfig, config } from '@servante/config';
import type { Db } from '@servante/database';
import { readRunning } from '@servante/embedded';
import type { Servers } from './open-servers';
import { withServers } from './with-servers';

export interface Library {
  /** The product, composed, without its web server. */
  app: INestApplicationContext;
  db: Db;
  servers: Servers;
  /** True when a running Servante delivers what this command records. */
  isServed: boolean;
}

/** Does the work of a command on the library: its database brought up to date, its parts at hand. */
export function withLibrary<T>(task: string, work: (library: Library) => Promise<T>): Promise<T> {
  return withServers(task, async (servers) => {
    const library = await openedLibrary(servers);
    try {
      return await work(library);
    } finally {
      await library.app.close();
      await library.db.dataSource.destroy();
    }
  });
}

async function openedLibrary(servers: Servers): Promise<Library> {
  // the product is read from the disk when a command needs it: `--help` answers at once
  const { applicationContext } = await import('../../api/src/application-context');
  const { dataDir, databaseUrl, publicUrl, port, smtpUrl } = config();
  const running = readRunning(dataDir);
  const isServed = running?.databaseUrl === servers.databaseUrl;
  const site = publicUrl ?? (isServed ? running.url : `http://localhost:${port}`);
  amendConfig({ publicUrl: site });
  const folder = databaseUrl ? null : path.join(dataDir, 'mails');
  const { app, db } = await applicationContext({ ...servers, site, mail: { smtpUrl, folder, onLink: () => undefined } });
  return { app, db, servers, isServed };
}
