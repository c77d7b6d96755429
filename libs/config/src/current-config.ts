import type { Config } from './config';
import { loadConfig } from './load-config';

let current: Config | undefined;

/** The settings of this process, read from the environment once. */
export function config(): Config {
  return (current ??= loadConfig(process.env));
}

/** Changes what `config()` answers from now on: for the start, which may have to take the next free port. */
export function amendConfig(changes: Partial<Config>): Config {
  return (current = Object.freeze({ ...config(), ...changes }));
}
