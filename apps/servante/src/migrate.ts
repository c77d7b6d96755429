import { migrate, openDatabase } from '@servante/database';
import type { Command } from 'commander';
import { withServers } from './with-servers';

export function addMigrate(program: Command): void {
  program.command('migrate').description('met la base à jour ; le démarrage le fait aussi').action(migrateDatabase);
}

async function migrateDatabase(): Promise<void> {
  const { entities } = await import('../../api/src/entities');
  const { migrations } = await import('../../../migrations');
  await withServers('migrate', async ({ databaseUrl: url }) => {
    const db = await openDatabase({ url, entities, migrations, poolSize: 2 });
    const ran = await migrate(db).finally(() => db.dataSource.destroy());
    process.stdout.write(ran.length > 0 ? `Base mise à jour : ${ran.join(', ')}\n` : 'La base était déjà à jour.\n');
  });
}
