export * from './clock';
export * from './domain-error';
export * from './error-code';
export * from './is-storable';
export * from './limits';
export * from './new-id';
export * from './viewer';
