import { ClearDemo, SeedDemo } from '@servante/world';
import type { Command } from 'commander';
import { delivered } from './delivered';
import { ProgressLine } from './progress-line';
import { withLibrary } from './with-library';

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('ajoute les exemples, des fiches et des personnes inventées')
    .option('--clear', 'les retire, avec ce qui en a été dit')
    .action(seed);
}

async function seed({ clear }: { clear?: boolean }): Promise<void> {
  await withLibrary('seed', async (library) => {
    if (clear) {
      const { members, resources } = await library.app.get(ClearDemo, { strict: false }).clear();
      process.stdout.write(`Exemples retirés : ${resources} fiches, ${members} personnes.\n`);
    } else {
      const seeded = await library.app.get(SeedDemo, { strict: false }).seed();
      process.stdout.write(
        seeded
          ? `Exemples ajoutés : ${seeded.resources} fiches, ${seeded.members} personnes. Pour les retirer : npm run servante -- seed --clear\n`
          : 'Les exemples sont déjà là ; rien n’a changé.\n',
      );
    }
    await delivered(library, new ProgressLine());
  });
}
