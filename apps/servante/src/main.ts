import { addDoctor } from './doctor';
import { addExport } from './export';
import { addImport } from './import';
import { addMigrate } from './migrate';
import { program } from './program';
import { sayError } from './say-error';
import { addReindex } from './reindex';
import { addSchema } from './schema';
import { addSeed } from './seed';
import { addStart } from './start';
import { addToken } from './token';
import { addVocabulary } from './vocabulary';

// one command, one file, one line
const commands = [addStart, addImport, addExport, addSeed, addToken, addVocabulary, addMigrate, addReindex, addDoctor, addSchema];
for (const add of commands) add(program);

process.stdout.on('error', () => undefined); // a closed terminal, or the end of `| head`, must not stop the servers halfway
process.stderr.on('error', () => undefined);

try {
  const args = process.argv.slice(2);
  await program.parseAsync(args.length > 0 ? args : ['start'], { from: 'user' });
  process.exit();
} catch (error) {
  if ((error as { code?: string }).code === 'EPIPE') process.exit(); // the reader has seen enough: `| head`
  sayError(error);
  process.exit(1);
}
