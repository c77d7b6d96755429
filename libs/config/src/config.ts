/** What the whole product may know of the place it runs in. */
export interface Config {
  readonly port: number;
  /** True when PORT was chosen by someone: then no other port is taken in its place. */
  readonly isPortChosen: boolean;
  readonly host: string;
  readonly dataDir: string;
  /** Should an empty library receive the French demo? */
  readonly demo: boolean;
  /** Null: the embedded PostgreSQL serves. */
  readonly databaseUrl: string | null;
  /** Null: the embedded Meilisearch serves. */
  readonly meiliUrl: string | null;
  readonly meiliKey: string | null;
  /** The name of our index: two libraries may share one Meilisearch. */
  readonly meiliIndex: string;
  /** The address members type, without a final slash. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  /** How many proxies stand in front, or their addresses; false when the server is reached directly. */
  readonly trustProxy: number | string | false;
  readonly role: 'all' | 'api' | 'worker';
  /** True under `npm start`: the server then stops with npm, which cannot be trusted to pass a signal on. */
  readonly isRunByNpm: boolean;
  readonly nodeEnv: 'production' | 'development' | 'test';
}
