import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A data folder for one spec, that the servers' account can reach when the tests run as root. */
export function temporaryFolder(): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'servante-')));
}
