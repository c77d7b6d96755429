import path from 'node:path';
import type { Config } from './config';
import { defaultDataDir } from './default-data-dir';
import { confidentialValueOf, type Env, valueOf } from './env-source';
import { addressIn, indexNameIn, oneOf, portIn, proxiesIn, publicUrlIn, yesOrNo } from './parse-setting';

/** Reads and checks the settings; throws a ConfigError that names the variable to mend. */
export function loadConfig(env: Env): Config {
  const databaseUrl = addressIn(confidentialValueOf(env, 'DATABASE_URL'), 'DATABASE_URL', ['postgres', 'postgresql']);
  const dataDir = valueOf(env, 'SERVANTE_DATA_DIR');
  return Object.freeze({
    port: portIn(valueOf(env, 'PORT')),
    isPortChosen: valueOf(env, 'PORT') !== null,
    host: valueOf(env, 'HOST') ?? '127.0.0.1',
    dataDir: dataDir ? path.resolve(dataDir) : defaultDataDir(),
    demo: yesOrNo(valueOf(env, 'SERVANTE_DEMO'), 'SERVANTE_DEMO', true),
    databaseUrl,
    meiliUrl: addressIn(valueOf(env, 'MEILI_URL'), 'MEILI_URL', ['http', 'https']),
    meiliKey: confidentialValueOf(env, 'MEILI_KEY'),
    meiliIndex: indexNameIn(valueOf(env, 'MEILI_INDEX')),
    publicUrl: publicUrlIn(valueOf(env, 'PUBLIC_URL')),
    smtpUrl: addressIn(confidentialValueOf(env, 'SMTP_URL'), 'SMTP_URL', ['smtp', 'smtps']),
    trustProxy: proxiesIn(valueOf(env, 'TRUST_PROXY')),
    role: oneOf(valueOf(env, 'ROLE'), 'ROLE', ['all', 'api', 'worker']),
    isRunByNpm: valueOf(env, 'npm_lifecycle_event') === 'start',
    nodeEnv: oneOf(valueOf(env, 'NODE_ENV'), 'NODE_ENV', ['production', 'development', 'test']),
  });
}
