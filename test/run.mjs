// `npm test`: types, lint, format, staircase, then every spec. Only what Node itself brings: node_modules may not be whole yet.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(os.tmpdir(), `servante-jest-${process.pid}.json`);
const { dependencies, devDependencies, scripts } = readJson(path.join(root, 'package.json'));

process.chdir(root);
installWhatIsMissing();
const failedChecks = scripts.check.split(' && ').filter((check) => !passes(check));
tellWhatIsSkipped();
const isGreen = runSpecs();
const { passed, failed, skipped, broken } = summary();

if (skipped > 0) console.log(`!! ${skipped} tests SKIPPED, for want of what the lines above say.`);
if (broken > 0) console.log(`!! ${broken} spec files could not run at all; each counts as one failure.`);
for (const check of failedChecks) console.log(`!! A check failed, and counts as one failure: ${check}`);
console.log(`${passed} passed, ${failed + failedChecks.length} failed`);
process.exit(isGreen && failed + failedChecks.length === 0 ? 0 : 1);

/** After `npm start`, only what runs is there: the tools of the tests are fetched now. */
function installWhatIsMissing() {
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  const missing = wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name);
  if (missing.length === 0) return;
  console.log(
    `> npm ci (missing: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? `, and ${missing.length - 5} more` : ''})`,
  );
  const { status } = runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.log('!! The packages could not be installed: nothing was tested.\n0 passed, 1 failed');
    process.exit(1);
  }
}

function installedVersion(name) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return fs.existsSync(file) ? readJson(file).version : null;
}

/** The npm that called us when there is one, else the one on the path. */
function runNpm(args) {
  const caller = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(caller)) return spawnSync(process.execPath, [caller, ...args], { stdio: 'inherit' });
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** One part of `npm run check`. */
function passes(check) {
  const startedAt = performance.now();
  console.log(`> ${check}`);
  const { status } = spawnSync(check, { stdio: 'inherit', shell: true, env: { ...process.env, PATH: withTools() } });
  console.log(`${status === 0 ? '✓' : '✗'} ${seconds(startedAt)} s\n`);
  return status === 0;
}

function runSpecs() {
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`];
  const given = process.argv.slice(2);
  console.log(`> jest ${given.join(' ')}`.trimEnd());
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...jest, ...given], {
    stdio: 'inherit',
  });
  return status === 0;
}

function summary() {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0, broken: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = readJson(report);
  fs.rmSync(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed, skipped: numPendingTests, broken: numRuntimeErrorTestSuites };
}

/** Said loudly: a test that did not run proves nothing. */
function tellWhatIsSkipped() {
  const corpora = path.resolve(root, '../shared/corpora');
  if (!fs.existsSync(corpora))
    console.log(`!! No ${path.relative(root, corpora)}: the specs that import the open corpus are SKIPPED.`);
  const needsBrowser = fs.existsSync(path.join(root, 'test/e2e'));
  if (needsBrowser && !hasChromium()) console.log('!! No Chromium: the browser journeys are SKIPPED.');
}

function hasChromium() {
  const places = [
    process.env.CHROMIUM,
    ...withTools()
      .split(path.delimiter)
      .map((folder) => path.join(folder, 'chromium')),
  ];
  return places.some((place) => place && fs.existsSync(place));
}

function withTools() {
  return [path.join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(path.delimiter);
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
