import fs from 'node:fs';
import type { Config } from '@servante/config';
import { type Finding, finding } from './finding';

const LEAST_SPACE = 500_000_000;

export function checkMachine({ dataDir, databaseUrl, meiliUrl }: Config): Finding[] {
  const isManaged = databaseUrl !== null && meiliUrl !== null;
  return [checkNode(), ...(isManaged ? [] : checkFolder(dataDir))];
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  const version = `Node ${process.versions.node}`;
  return finding('node', isSupported, version, `${version} est trop ancien : installez Node 20.19, 22.12, 24 ou plus récent.`);
}

function checkFolder(dataDir: string): Finding[] {
  if (!fs.existsSync(dataDir)) {
    return [{ check: 'data-folder', isFine: true, sentence: `Le dossier de données ${dataDir} sera créé au premier démarrage` }];
  }
  const space = freeSpace(dataDir);
  const left = `${(space / 1e9).toLocaleString('fr', { maximumFractionDigits: 1 })} Go libres`;
  return [
    finding(
      'data-folder',
      isOurs(dataDir),
      `Dossier de données : ${dataDir}`,
      `Le dossier de données ${dataDir} ne se laisse pas lire et écrire : rendez-le au compte qui lance Servante, ou choisissez-en un autre par SERVANTE_DATA_DIR.`,
    ),
    finding(
      'space',
      space > LEAST_SPACE,
      left,
      `Il ne reste que ${left} dans ${dataDir} : faites de la place, les bases s’arrêtent sans elle.`,
    ),
  ];
}

function isOurs(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function freeSpace(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
}
