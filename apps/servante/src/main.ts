import { program } from './program';
import { sayError } from './say-error';
import { addSchema } from './schema';
import { addStart } from './start';

// one command, one file, one line
for (const add of [addStart, addSchema]) add(program);

process.stdout.on('error', () => undefined); // a closed terminal, or the end of `| head`, must not stop the servers halfway
process.stderr.on('error', () => undefined);

try {
  const args = process.argv.slice(2);
  await program.parseAsync(args.length > 0 ? args : ['start'], { from: 'user' });
  process.exit();
} catch (error) {
  sayError(error);
  process.exit(1);
}
