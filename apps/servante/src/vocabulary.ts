import { readFileSync } from 'node:fs';
import { LaunchError } from '@servante/embedded';
import { loadVocabularies, type VocabularyFile } from '@servante/members';
import type { Command } from 'commander';
import { withLibrary } from './with-library';

export function addVocabulary(program: Command): void {
  program
    .command('vocabulary <fichier>')
    .description('charge les listes de choix d’une autre communauté ; ce qui sert déjà reste')
    .action(vocabulary);
}

async function vocabulary(file: string): Promise<void> {
  const read = vocabularyIn(file);
  await withLibrary('vocabulary', ({ db }) => loadVocabularies(db, read));
  const terms = Object.values(read.vocabularies).reduce((sum, list) => sum + list.terms.length, 0);
  process.stdout.write(`« ${read.name} » : ${Object.keys(read.vocabularies).length} listes, ${terms} termes.\n`);
}

function vocabularyIn(file: string): VocabularyFile {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as VocabularyFile;
    const lists = Object.entries(read.vocabularies);
    if (lists.length > 0 && lists.every(([, list]) => isWorded(list) && list.terms.every((term) => term.code && isWorded(term))))
      return read;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new LaunchError(`Le fichier ${file} n’existe pas.`);
  }
  throw new LaunchError(
    `${file} n’est pas un fichier de vocabulaires : libs/members/vocabulary/default.json montre la forme attendue.`,
  );
}

function isWorded({ label }: { label?: { fr?: string; en?: string } }): boolean {
  return Boolean(label?.fr && label.en);
}
