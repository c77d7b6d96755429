import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../test/temporary-folder';
import { takeFolder } from './folder-lock';
import { folderMark, processMark } from './process-mark';
import { readRunning, writeRunning } from './running';

let dataDir: string;
const lockFile = () => path.join(dataDir, 'servante.lock');
const leaveLock = (changes: object) =>
  fs.writeFileSync(
    lockFile(),
    JSON.stringify({ ...processMark(), folder: folderMark(dataDir), task: 'start', url: null, ...changes }),
  );
beforeEach(() => {
  dataDir = temporaryFolder();
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

describe('takeFolder', () => {
  it('gives the folder to one owner, and tells the next one where it serves', async () => {
    const lock = await takeFolder(dataDir, 'start');
    await expect(takeFolder(dataDir, 'start')).rejects.toThrow('déjà en train de démarrer');
    lock.announce('http://127.0.0.1:3000');
    await expect(takeFolder(dataDir, 'start')).rejects.toThrow('Servante tourne déjà avec ces données : http://127.0.0.1:3000');
    lock.release();
    const next = await takeFolder(dataDir, 'export');
    await expect(takeFolder(dataDir, 'start')).rejects.toThrow('« export »');
    next.release();
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  it('has one winner among twenty', async () => {
    leaveLock({ startedAt: '1' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => takeFolder(dataDir, 'start')));
    const winners = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    winners[0]?.value.release();
  });

  it.each([
    ['whose number went to another process', { startedAt: '1' }],
    ['whose process is gone', { pid: 2 ** 22 + 1 }],
    ['copied from another folder', { folder: '0:0' }],
  ])('takes over a lock %s', async (_case, changes) => {
    leaveLock(changes);
    (await takeFolder(dataDir, 'start')).release();
  });

  it('takes over a damaged lock', async () => {
    fs.writeFileSync(lockFile(), '{"pid":');
    (await takeFolder(dataDir, 'start')).release();
  });

  it('trusts the heartbeat of an owner it cannot see', async () => {
    leaveLock({ place: 'another container' });
    const beating = setInterval(() => fs.utimesSync(lockFile(), new Date(), new Date()), 100);
    await expect(takeFolder(dataDir, 'start')).rejects.toThrow('déjà');
    clearInterval(beating);
    fs.utimesSync(lockFile(), new Date(), new Date(Date.now() - 120_000));
    (await takeFolder(dataDir, 'start')).release();
  });
});

describe('readRunning', () => {
  const note = {
    url: 'http://127.0.0.1:3000',
    databaseUrl: 'postgres://x',
    meiliUrl: null,
    meiliKey: null,
    meiliIndex: 'servante',
    mail: 'folder' as const,
  };

  it('reads what a running server wrote, for its owner only', () => {
    const remove = writeRunning(dataDir, note);
    expect(readRunning(dataDir)).toMatchObject({ ...note, pid: process.pid });
    expect(fs.statSync(path.join(dataDir, 'running.json')).mode & 0o777).toBe(0o600);
    remove();
    expect(readRunning(dataDir)).toBeNull();
  });

  it('ignores the note of a killed server', () => {
    fs.writeFileSync(
      path.join(dataDir, 'running.json'),
      JSON.stringify({ ...note, ...processMark(), folder: folderMark(dataDir), startedAt: '1' }),
    );
    expect(readRunning(dataDir)).toBeNull();
  });
});
