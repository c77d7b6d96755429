import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { removeBuiltOwner, startOwner } from '../test/owner';
import { temporaryFolder } from '../test/temporary-folder';
import { takeFolder } from './folder-lock';
import { shippedMeilisearch } from './meilisearch-program';
import { endPreviousServer, ownProcesses } from './own-processes';

const dataDir = temporaryFolder();
const cluster = path.join(dataDir, 'postgres/18');
const index = path.join(dataDir, 'meilisearch/1.21.0');
const servers = () => [...ownProcesses('postgres', cluster), ...ownProcesses('meilisearch', index)];
const expectedServers = shippedMeilisearch() ? 2 : 1;
afterAll(() => {
  removeBuiltOwner();
  fs.rmSync(dataDir, { recursive: true });
});

describe('a killed owner', () => {
  it('leaves no orphan, and a restart at once works', async () => {
    const first = await startOwner(dataDir);
    expect(servers()).toHaveLength(expectedServers);
    await expect(takeFolder(dataDir, 'start')).rejects.toThrow('http://127.0.0.1:3999');
    first.process.kill('SIGKILL');
    const second = await startOwner(dataDir);
    expect(servers()).toHaveLength(expectedServers);
    second.process.kill('SIGKILL');
    for (let waited = 0; servers().length > 0 && waited < 5000; waited += 50) await sleep(50);
    expect(servers()).toEqual([]);
  });

  it('whose guards were killed too is cleaned up by the next start', async () => {
    const owner = await startOwner(dataDir);
    const guards = fs.readFileSync(`/proc/${owner.process.pid}/task/${owner.process.pid}/children`, 'utf8').trim().split(' ');
    for (const guard of guards) process.kill(-Number(guard), 'SIGSTOP');
    owner.process.kill('SIGKILL');
    for (const guard of guards) {
      const readers = fs.readFileSync(`/proc/${guard}/task/${guard}/children`, 'utf8').trim().split(' ').map(Number);
      for (const pid of [...readers.filter((reader) => !servers().includes(reader)), Number(guard)]) process.kill(pid, 'SIGKILL');
    }
    for (const pid of servers()) process.kill(pid, 'SIGCONT');
    expect(servers()).toHaveLength(expectedServers);
    await Promise.all([endPreviousServer('postgres', cluster, 'SIGINT'), endPreviousServer('meilisearch', index, 'SIGTERM')]);
    expect(servers()).toEqual([]);
  });
});
