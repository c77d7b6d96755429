import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../test/temporary-folder';
import { LaunchError } from './launch-error';
import { shippedMeilisearch } from './meilisearch-program';
import { ownProcesses } from './own-processes';
import { startMeilisearch } from './start-meilisearch';

const dataDir = temporaryFolder();
const key = 'k'.repeat(24);
const shipped = shippedMeilisearch();
const whereItExists = shipped ? describe : describe.skip;
afterAll(() => fs.rmSync(dataDir, { recursive: true }));

const statusAt = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` } }).catch(() => null);
  return response?.status ?? 0;
};

whereItExists('startMeilisearch', () => {
  it('comes back on the same port with the same key after kill -9', async () => {
    const meilisearch = await startMeilisearch(dataDir, { key });
    const url = meilisearch?.url ?? '';
    const [pid] = ownProcesses('meilisearch', path.join(dataDir, 'meilisearch/1.21.0'));
    process.kill(pid ?? NaN, 'SIGKILL');
    while ((await statusAt(url)) !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
    while ((await statusAt(url)) !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
    await meilisearch?.stop();
    expect(await statusAt(url)).toBe(0);
  });

  it('refuses to run a binary it does not know', async () => {
    const program = path.join(dataDir, 'meilisearch-tampered');
    fs.writeFileSync(program, '#!/bin/sh\ntouch "$HOME/it-ran"\n', { mode: 0o755 });
    const start = startMeilisearch(dataDir, { key, program });
    await expect(start).rejects.toThrow(LaunchError);
    await expect(start).rejects.toThrow('PostgreSQL prend le relais');
    expect(fs.existsSync(path.join(dataDir, 'meilisearch/it-ran'))).toBe(false);
  });
});
