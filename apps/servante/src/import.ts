import { existsSync } from 'node:fs';
import path from 'node:path';
import { LaunchError } from '@servante/embedded';
import { ImportLibrary, type ImportReport } from '@servante/interchange';
import { wordsIn } from '@servante/words';
import type { Command } from 'commander';
import { counted } from './counted';
import { delivered } from './delivered';
import { ProgressLine } from './progress-line';
import { type Library, withLibrary } from './with-library';

export function addImport(program: Command): void {
  program
    .command('import <fichiers...>')
    .description('importe des fiches : JSON Lines, ou CSV avec une ligne d’en-tête')
    .action(importFiles);
}

async function importFiles(files: string[]): Promise<void> {
  for (const file of files) if (!existsSync(file)) throw new LaunchError(`Le fichier ${file} n’existe pas.`);
  const line = new ProgressLine();
  const reports = await withLibrary('import', async (library) => {
    const reports: ImportReport[] = [];
    for (const file of files) reports.push(await importOne(library, file, line));
    await delivered(library, line);
    return reports;
  });
  if (reports.length > 1) say('En tout', reports);
  if (reports.some(({ refused }) => refused.length > 0)) process.exitCode = 1;
}

async function importOne({ app }: Library, file: string, line: ProgressLine): Promise<ImportReport> {
  const name = path.basename(file);
  const imports = app.get(ImportLibrary, { strict: false });
  const report = await imports.importFile(file, ({ bytesRead, bytes }) => line.show(name, bytes === 0 ? 1 : bytesRead / bytes));
  line.end();
  say(name, [report]);
  const { lineProblems } = wordsIn('fr').interchange;
  for (const { number, externalId, problem } of report.refused) {
    const whose = externalId === null ? '' : ` (${externalId})`;
    process.stderr.write(`  ligne ${number}${whose} : ${lineProblems[problem.code](problem.field, problem.limit)}\n`);
  }
  return report;
}

function say(name: string, reports: ImportReport[]): void {
  const sum = (count: (report: ImportReport) => number) => reports.reduce((total, report) => total + count(report), 0);
  const created = counted(
    sum((one) => one.created),
    'nouvelle fiche',
    'nouvelles fiches',
  );
  const changed = counted(
    sum((one) => one.changed),
    'changée',
    'changées',
  );
  const unchanged = counted(
    sum((one) => one.unchanged),
    'inchangée',
    'inchangées',
  );
  const refused = counted(
    sum((one) => one.refused.length),
    'ligne refusée',
    'lignes refusées',
  );
  process.stdout.write(`${name} : ${created}, ${changed}, ${unchanged}, ${refused}\n`);
}
