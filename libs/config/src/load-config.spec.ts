import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error';
import { loadConfig } from './load-config';

const fileWith = (content: string) => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'config-')), 'value');
  fs.writeFileSync(file, content);
  return file;
};

describe('loadConfig', () => {
  it('needs nothing', () => {
    const settings = loadConfig({});
    expect(settings).toMatchObject({ port: 3000, isPortChosen: false, host: '127.0.0.1', demo: true, databaseUrl: null });
    expect(settings).toMatchObject({ meiliUrl: null, trustProxy: false, role: 'all', nodeEnv: 'production' });
    expect(path.isAbsolute(settings.dataDir)).toBe(true);
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('reads what is given and treats an empty variable as absent', () => {
    const settings = loadConfig({
      PORT: '8080',
      HOST: '',
      DATABASE_URL: 'postgres://u:p@db/x',
      SERVANTE_DEMO: '0',
      ROLE: 'worker',
      TRUST_PROXY: '1',
    });
    expect(settings).toMatchObject({
      port: 8080,
      isPortChosen: true,
      host: '127.0.0.1',
      demo: false,
      role: 'worker',
      trustProxy: 1,
    });
    expect(loadConfig({ PUBLIC_URL: 'https://servante.exemple.fr/' }).publicUrl).toBe('https://servante.exemple.fr');
    expect(loadConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toBe('10.0.0.0/8, ::1');
  });

  it('reads a confidential value from a file', () => {
    expect(loadConfig({ DATABASE_URL_FILE: fileWith('postgresql://u:p@db/x\n') }).databaseUrl).toBe('postgresql://u:p@db/x');
    expect(loadConfig({ MEILI_KEY_FILE: fileWith('key') }).meiliKey).toBe('key');
    expect(() => loadConfig({ MEILI_KEY_FILE: '/nowhere/key' })).toThrow(/MEILI_KEY_FILE.*ENOENT/);
    expect(() => loadConfig({ SMTP_URL: 'smtp://a', SMTP_URL_FILE: fileWith('smtp://b') })).toThrow('tous les deux');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['ROLE', 'boss'],
    ['SERVANTE_DEMO', 'perhaps'],
    ['DATABASE_URL', 'mysql://u:secret@db'],
    ['MEILI_URL', 'localhost:7700'],
    ['PUBLIC_URL', 'https://exemple.fr/servante'],
    ['PUBLIC_URL', 'exemple.fr'],
    ['TRUST_PROXY', 'true'],
    ['NODE_ENV', 'prod'],
  ])('refuses %s=%s in a sentence that names it and never shows a password', (name, value) => {
    const load = () => loadConfig({ [name]: value });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(name);
    expect(load).not.toThrow('secret');
  });
});
