import { DataSource, type DataSourceOptions } from 'typeorm';
import { cheapTypes } from './cheap-types';
import { Db } from './db';

export interface DatabaseSettings {
  url: string;
  entities: DataSourceOptions['entities'];
  migrations: DataSourceOptions['migrations'];
  /** Connections kept at most; PostgreSQL's own limit is shared by every process. */
  poolSize?: number;
}

/** Connects and answers a Db; no statement may run longer than 10 s, no transaction stay idle longer. */
export async function openDatabase(settings: DatabaseSettings): Promise<Db> {
  const dataSource = new DataSource({
    type: 'postgres',
    entities: settings.entities,
    migrations: settings.migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: {
      connectionString: settings.url,
      max: settings.poolSize ?? 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'servante',
      types: cheapTypes,
    },
    poolErrorHandler: () => undefined, // a connection lost while idle: the pool opens another
  });
  await dataSource.initialize();
  return new Db(dataSource);
}
