/** A setting that cannot be used: its message is a French sentence, shown as it is to whoever starts the server. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
