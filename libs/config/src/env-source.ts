import fs from 'node:fs';
import { ConfigError } from './config-error';

export type Env = Readonly<Record<string, string | undefined>>;

/** A variable, trimmed; an empty one counts as absent (Compose files leave `X=` behind). */
export function valueOf(env: Env, name: string): string | null {
  return env[name]?.trim() || null;
}

/** A confidential variable: `NAME`, or the content of the file that `NAME_FILE` points to (Docker and systemd secrets). */
export function confidentialValueOf(env: Env, name: string): string | null {
  const direct = valueOf(env, name);
  const file = valueOf(env, `${name}_FILE`);
  if (direct && file) throw new ConfigError(`${name} et ${name}_FILE sont donnés tous les deux : n’en gardez qu’un.`);
  if (!file) return direct;
  const content = contentOf(file, `${name}_FILE`);
  if (!content) throw new ConfigError(`${name}_FILE pointe vers un fichier vide : ${file}`);
  return content;
}

function contentOf(file: string, name: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${name} : le fichier ${file} n’a pas pu être lu (${(error as NodeJS.ErrnoException).code}).`);
  }
}
