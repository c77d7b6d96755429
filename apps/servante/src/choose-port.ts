import type { Config } from '@servante/config';
import { freePort, LaunchError } from '@servante/embedded';

const NEXT_PORTS = 20;

/** The port of the settings; when it is taken and nobody chose it, one of the next twenty. */
export async function choosePort({ host, port, isPortChosen }: Config, say: (sentence: string) => void): Promise<number> {
  if (port === 0 || (await isFree(host, port))) return port;
  const next = await nextFree(host, port);
  if (isPortChosen) throw new LaunchError(`Le port ${port} est déjà pris ; le port ${next} est libre : PORT=${next} npm start`);
  say(`Le port ${port} est déjà pris : Servante prend le ${next}.`);
  return next;
}

async function nextFree(host: string, port: number): Promise<number> {
  for (let next = port + 1; next <= Math.min(port + NEXT_PORTS, 65535); next++) if (await isFree(host, next)) return next;
  throw new LaunchError(`Le port ${port} et les ${NEXT_PORTS} suivants sont pris : choisissez-en un autre par PORT.`);
}

async function isFree(host: string, port: number): Promise<boolean> {
  try {
    return (await freePort(host, port)) !== null;
  } catch (error) {
    throw new LaunchError(
      `Servante ne peut pas écouter sur ${host}:${port} (${(error as NodeJS.ErrnoException).code}) : voyez HOST et PORT.`,
    );
  }
}
