import { SearchIndexer } from '@servante/search';
import type { Command } from 'commander';
import { counted } from './counted';
import { ProgressLine } from './progress-line';
import { withLibrary } from './with-library';

export function addReindex(program: Command): void {
  program.command('reindex').description('reconstruit la recherche à côté de celle qui sert, puis l’échange').action(reindex);
}

async function reindex(): Promise<void> {
  await withLibrary('reindex', async ({ app, db }) => {
    const [row] = await db.query<{ count: number }>(
      'cli.published',
      `select count(*)::int as count from card where status = 'PUBLISHED'`,
    );
    const total = Math.max(1, row?.count ?? 0);
    const [line, since] = [new ProgressLine(), performance.now()];
    let found = 0;
    await app.get(SearchIndexer, { strict: false }).reindex((done) => {
      found = done;
      line.show('Indexation', done / total);
    });
    line.end();
    const seconds = ((performance.now() - since) / 1000).toLocaleString('fr', { maximumFractionDigits: 1 });
    process.stdout.write(`Recherche reconstruite : ${counted(found, 'fiche', 'fiches')} en ${seconds} s\n`);
  });
}
