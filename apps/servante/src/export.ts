import { createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LaunchError } from '@servante/embedded';
import { ExportLibrary, type ExportRequest } from '@servante/interchange';
import { Role, Scope, Viewer } from '@servante/kernel';
import { type Command, Option } from 'commander';
import { withLibrary } from './with-library';

interface ExportOptions {
  format: 'jsonl' | 'csv' | 'markdown';
  out?: string;
  all?: boolean;
}

/** Whoever runs commands holds the machine: they see what moderation sees, and drafts stay between their authors. */
const operator = new Viewer({ memberId: '', role: Role.ADMIN, confirmed: true, scopes: [Scope.READ], credentialId: '' });

export function addExport(program: Command): void {
  program
    .command('export')
    .description('exporte les fiches publiées')
    .addOption(
      new Option('--format <format>', 'jsonl (celui de l’import), csv, ou markdown')
        .choices(['jsonl', 'csv', 'markdown'])
        .default('jsonl'),
    )
    .option('--out <chemin>', 'le fichier à écrire, ou le dossier en markdown ; la sortie standard sinon')
    .option('--all', 'aussi ce qui est archivé, obsolète ou remplacé ; les brouillons jamais')
    .action(exportLibrary);
}

async function exportLibrary({ format, out, all }: ExportOptions): Promise<void> {
  if (format === 'markdown' && !out)
    throw new LaunchError('Le format markdown écrit un fichier par fiche : donnez un dossier par --out.');
  await withLibrary('export', async ({ app }) => {
    const library = app.get(ExportLibrary, { strict: false });
    const request = { viewer: operator, isWhole: all };
    if (format === 'markdown') await writeFolder(out as string, library, request);
    else await writeText(out, format === 'csv' ? library.csv(request) : library.jsonLines(request));
  });
  if (out) process.stderr.write(`Écrit : ${path.resolve(out)}\n`);
}

/** A file appears complete or not at all. */
async function writeText(out: string | undefined, pieces: AsyncGenerator<string>): Promise<void> {
  if (!out) return pipeline(Readable.from(pieces), process.stdout, { end: false });
  const draft = `${out}.${process.pid}.partiel`;
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  await pipeline(Readable.from(pieces), createWriteStream(draft));
  renameSync(draft, out);
}

async function writeFolder(out: string, library: ExportLibrary, request: ExportRequest): Promise<void> {
  mkdirSync(out, { recursive: true });
  for await (const { name, text } of library.markdown(request)) writeFileSync(path.join(out, name), text);
}
