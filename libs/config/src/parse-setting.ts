import { isIP } from 'node:net';
import { ConfigError } from './config-error';

export function portIn(text: string | null): number {
  if (text === null) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ConfigError(`PORT doit être un nombre de 0 à 65535 ; reçu : ${text}`);
}

/** The first choice is the default one. */
export function oneOf<T extends string>(text: string | null, name: string, choices: readonly [T, ...T[]]): T {
  if (text === null) return choices[0];
  const choice = choices.find((candidate) => candidate === text);
  if (choice) return choice;
  throw new ConfigError(`${name} accepte ${choices.join(', ')} ; reçu : ${text}`);
}

export function yesOrNo(text: string | null, name: string, byDefault: boolean): boolean {
  if (text === null) return byDefault;
  if (/^(1|true|on|yes|oui)$/i.test(text)) return true;
  if (/^(0|false|off|no|non)$/i.test(text)) return false;
  throw new ConfigError(`${name} accepte oui ou non ; reçu : ${text}`);
}

/** Only the scheme is checked: a PostgreSQL address may name a socket, which URL does not parse. Never quotes the value. */
export function addressIn(text: string | null, name: string, schemes: readonly string[]): string | null {
  if (text === null || schemes.some((scheme) => text.startsWith(`${scheme}://`))) return text;
  throw new ConfigError(`${name} doit commencer par ${schemes.map((scheme) => `${scheme}://`).join(' ou ')}`);
}

export function publicUrlIn(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  throw new ConfigError(`PUBLIC_URL doit être une adresse sans chemin, comme https://servante.exemple.fr ; reçu : ${text}`);
}

/** A bare "true" would believe any visitor's header: the number of proxies or their addresses is asked for instead. */
export function proxiesIn(text: string | null): number | string | false {
  if (text === null || /^(0|false|off|non)$/i.test(text)) return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const isNetwork = (part: string) => isIP(part.trim().replace(/\/\d{1,3}$/, '')) !== 0;
  if (text.split(',').every(isNetwork)) return text;
  throw new ConfigError(`TRUST_PROXY accepte un nombre de relais (1) ou leurs adresses (10.0.0.0/8) ; reçu : ${text}`);
}

export function indexNameIn(text: string | null): string {
  if (text === null) return 'servante';
  if (/^[\w-]{1,100}$/.test(text)) return text;
  throw new ConfigError(`MEILI_INDEX accepte des lettres, des chiffres, - et _ ; reçu : ${text}`);
}
