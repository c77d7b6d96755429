import { setTimeout as sleep } from 'node:timers/promises';
import { amendConfig, type Config, config } from '@servante/config';
import { type FolderLock, LaunchError, writeRunning } from '@servante/embedded';
import { mailPath } from '@servante/mail';
import type { Command } from 'commander';
import { choosePort } from './choose-port';
import { openServers, type OpenServers } from './open-servers';
import { ownFolder } from './own-folder';
import { Progress } from './progress';
import { stopSignal } from './stop-signal';

const LONGEST_DRAIN = 15_000;

export function addStart(program: Command): void {
  program.command('start').description('démarre Servante ; sans autre commande, c’est celle-ci').action(start);
}

async function start(): Promise<void> {
  const progress = new Progress(process.stdout);
  const lock = await ownFolder(config(), 'start');
  try {
    const settings = amendConfig({ port: await choosePort(config(), (sentence) => progress.say(sentence)) });
    const servers = await openServers(settings, progress);
    await serve(settings, servers, lock, progress).finally(() => servers.close());
  } finally {
    lock?.release();
  }
  progress.done('Tout est arrêté, les données sont à l’abri');
}

async function serve(settings: Config, servers: OpenServers, lock: FolderLock | null, progress: Progress): Promise<void> {
  const { startServer } = await import('../../api/src/main');
  const { databaseUrl, meili } = servers;
  const server = await startServer({
    config: settings,
    databaseUrl,
    meili,
    onStep: (step) => progress.done(step),
    say: (text) => progress.say(text),
  });
  const stopped = Promise.race([stopSignal(settings.isRunByNpm), servers.lost]);
  lock?.announce(server.url);
  const forget = writeRunning(settings.dataDir, {
    url: server.url,
    databaseUrl,
    meiliUrl: meili?.url ?? null,
    meiliKey: meili?.key ?? null,
    meiliIndex: settings.meiliIndex,
    mail: mailPath(settings.smtpUrl, settings.databaseUrl),
  });
  process.stdout.write(welcome(server.url, settings));
  const lost = await stopped;
  progress.begin('Arrêt en cours…');
  forget();
  await Promise.race([server.close(), sleep(LONGEST_DRAIN)]);
  if (lost) throw new LaunchError(lost);
}

function welcome(url: string, { dataDir, databaseUrl }: Config): string {
  const data = databaseUrl ? 'PostgreSQL de DATABASE_URL' : dataDir;
  return `\n  Servante est prête : ${url}\n  Données : ${data}\n  Pour arrêter : Ctrl-C\n\n`;
}
