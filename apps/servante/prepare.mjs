// What comes before the server: its packages and its build. Each is left alone when nothing has changed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, sourcesHash } from './sources.mjs';

const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.sources');

export async function prepare(command) {
  // a command may be writing a file to the standard output
  const out = command === 'start' ? process.stdout : process.stderr;
  await step(out, 'Installation des paquets (une seule fois)', missingPackages(), install);
  const hash = sourcesHash();
  await step(out, 'Construction', read(stamp) !== hash, () => build(hash));
  goBackToCaller();
}

async function step(out, label, isNeeded, work) {
  if (!isNeeded) return;
  const startedAt = performance.now();
  if (out.isTTY) out.write(`  ${label} …`);
  await work();
  const seconds = ((performance.now() - startedAt) / 1000).toLocaleString('fr', { maximumFractionDigits: 1 });
  out.write(`${out.isTTY ? '\r' : ''}✓ ${label} … ${seconds} s\n`);
}

/** npm notes what it really installed in node_modules/.package-lock.json: a developer's full install is left alone. */
function missingPackages() {
  const installed = installedPackages();
  const isMissing = ([name, wanted]) => name !== '' && isForThisMachine(wanted) && installed[name]?.version !== wanted.version;
  return Object.entries(wantedPackages()).some(isMissing);
}

const wantedPackages = () => JSON.parse(read(path.join(root, 'package-lock.json'))).packages;
const installedPackages = () => JSON.parse(read(path.join(root, 'node_modules/.package-lock.json')) || '{}').packages ?? {};

/** Developers need the packages of development too: the playground is one of them. */
const isDevelopment = process.env.NODE_ENV === 'development';

function isForThisMachine({ dev, devOptional, peer, optional, os, cpu, libc }) {
  if (((dev || devOptional) && !isDevelopment) || peer || libc) return false;
  if (optional && !os) return false;
  return fits(os, process.platform) && fits(cpu, process.arch);
}

function fits(list, value) {
  if (!list) return true;
  return list.includes(value) || (list.every((item) => item.startsWith('!')) && !list.includes(`!${value}`));
}

/** Without install scripts: nothing needs them, and npm 12 would not run them anyway. */
function install() {
  const wanted = wantedPackages();
  const isDeveloper = isDevelopment || Object.keys(installedPackages()).some((name) => wanted[name]?.dev);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const result = runNpm(isDeveloper ? [...args, '--include=dev'] : [...args, '--omit=dev']);
  if (result.status === 0) return;
  console.error(
    `\nL’installation des paquets n’a pas abouti. Ce que npm en dit :\n${result.stdout}\n${result.stderr}${result.error ?? ''}`,
  );
  process.exit(1);
}

/** The npm that called us when there is one, else the one on the path. */
function runNpm(args) {
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 };
  const caller = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(caller)) return spawnSync(process.execPath, [caller, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

async function build(hash) {
  try {
    const { build } = await import('./build.mjs');
    await build(dist);
    fs.writeFileSync(stamp, hash);
  } catch (error) {
    console.error(`\nLa construction n’a pas abouti :\n${error.message}`);
    process.exit(1);
  }
}

/** `npm run` moves to the project's folder: relative paths in the arguments were typed from elsewhere. */
function goBackToCaller() {
  const isNpmRun = ['start', 'servante'].includes(process.env.npm_lifecycle_event ?? '');
  if (isNpmRun && process.env.INIT_CWD && process.cwd() === root) process.chdir(process.env.INIT_CWD);
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
