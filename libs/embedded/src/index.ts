export * from './folder-lock';
export * from './free-port';
export * from './launch-error';
export * from './running';
export * from './start-meilisearch';
export * from './start-postgres';
