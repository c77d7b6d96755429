import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ConfigError } from './config-error';
import { confidentialValueOf, type Env } from './env-source';

/**
 * A secret of this installation, in hexadecimal: `secretOf(dataDir, 'cursor-key', 32)` reads CURSOR_KEY or CURSOR_KEY_FILE,
 * else the file `cursor-key.secret` of the data folder, made at first use and readable by its owner only.
 */
export function secretOf(dataDir: string, name: string, bytes: number, env: Env = process.env): string {
  const variable = name.toUpperCase().replaceAll('-', '_');
  const given = confidentialValueOf(env, variable);
  if (given !== null) return longEnough(given, variable, bytes);
  const file = path.join(dataDir, `${name}.secret`);
  return longEnough(read(file) ?? create(file, bytes), file, bytes);
}

function longEnough(secret: string, source: string, bytes: number): string {
  if (secret.length >= bytes) return secret;
  throw new ConfigError(`${source} est trop court pour protéger quoi que ce soit : il faut au moins ${bytes} caractères.`);
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ConfigError(`Le secret ${file} n’a pas pu être lu (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Linked into place complete: of two processes that start together one wins, and both read the same secret. */
function create(file: string, bytes: number): string {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${crypto.randomBytes(4).toString('hex')}`;
  fs.writeFileSync(draft, crypto.randomBytes(bytes).toString('hex'), { mode: 0o600, flush: true });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft);
  }
  return fs.readFileSync(file, 'utf8').trim();
}
