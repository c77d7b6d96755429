import { type Db, migrate, openDatabase } from '@servante/database';
import { defaultVocabulary, loadVocabularies } from '@servante/members';
import { migrations } from '../../../migrations';
import { entities } from './entities';

/** Opens the database, brings its tables up to date, and gives a new library its pick-lists. */
export async function openLibrary(url: string, poolSize?: number): Promise<Db> {
  const db = await openDatabase({ url, entities, migrations, poolSize });
  try {
    await migrate(db);
    const [first] = await db.query('vocabulary.any', 'select name from vocabulary limit 1');
    if (!first) await loadVocabularies(db, defaultVocabulary());
    return db;
  } catch (error) {
    await db.dataSource.destroy();
    throw error;
  }
}
