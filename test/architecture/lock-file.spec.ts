import { expect, test } from '@jest/globals';
import { fits } from './node-range';
import { readProjectFile } from './project-files';

interface LockedPackage {
  version: string;
  resolved?: string;
  dev?: boolean;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readProjectFile('package-lock.json').text) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([place]) => place !== '');

test('no package is tied to the registry of whoever made the lock file', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('every platform of an optional package is locked: npm ci refuses a lock file with a hole', () => {
  const holes = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, place)),
  );
  expect(holes).toEqual([]);
});

test.each(['20.19.0', '22.13.0', '24.11.0'])('what runs accepts Node %s', (version) => {
  expect(refusing(version, (one) => !one.dev)).toEqual([]);
});

test('what develops and tests accepts Node 20.19 too', () => {
  expect(refusing('20.19.0', () => true)).toEqual([]);
});

function refusing(version: string, isConcerned: (one: LockedPackage) => boolean): string[] {
  const refused = locked.filter(([, one]) => isConcerned(one) && !fits(version, one.engines?.node ?? '*'));
  return refused.map(([place, { engines }]) => `${place} wants ${engines?.node ?? ''}`);
}

/** As Node looks for it: beside its owner, then one folder up at a time. */
function isLocked(name: string, owner: string): boolean {
  const folders = owner.split('/node_modules/').map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
  return ['', ...folders].some((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages);
}
