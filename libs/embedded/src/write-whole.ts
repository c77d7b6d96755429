import fs from 'node:fs';

/** Replaces a small confidential file in one step: a reader sees the old text or the new one, never half of it. */
export function writeWhole(file: string, content: unknown): void {
  const draft = `${file}.${process.pid}`;
  fs.rmSync(draft, { force: true });
  fs.writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/** The parsed content of such a file; null when it is absent or damaged. One we may not read is an error, not an absence. */
export function readWhole(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
