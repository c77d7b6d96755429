export * from './config';
export * from './config-error';
export * from './current-config';
export * from './load-config';
export * from './project-root';
export * from './secret';
