import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/corpora');

/** The open corpus, which stands beside the project and not in it; empty, and said so loudly, where it is absent. */
export function corpora(): string[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /^corpus-.*\.jsonl$/.test(name)) : [];
  if (names.length === 0) process.stderr.write(`\n!! No corpus in ${FOLDER}: the specs that import it are SKIPPED.\n`);
  return names.map((name) => path.join(FOLDER, name));
}
