import { hasAdmin } from '@servante/access';
import type { Db } from '@servante/database';
import { recount } from '@servante/feedback';
import { counted } from './counted';
import { type Finding, finding } from './finding';

const OLDEST_VERSION = 15;
const LATE = '10 minutes';

interface Outbox {
  dead: number;
  late: number;
}

/** The database, from its version to what must always hold in it. */
export async function checkDatabase(db: Db): Promise<Finding[]> {
  const pending = await pendingMigrations(db);
  const upToDate = finding(
    'migrations',
    pending.length === 0,
    'Base à jour',
    `${counted(pending.length, 'changement de la base attend', 'changements de la base attendent')} : lancez npm run servante -- migrate`,
  );
  const findings = [await checkVersion(db), upToDate];
  return upToDate.isFine ? [...findings, ...(await checkOutbox(db)), await checkCounters(db), await checkAdmin(db)] : findings;
}

async function checkVersion(db: Db): Promise<Finding> {
  const [row] = await db.query<{ version: string }>('doctor.version', `select current_setting('server_version') as version`);
  const version = row?.version ?? '0';
  const wrong = `PostgreSQL ${version} est trop ancien : Servante demande la version ${OLDEST_VERSION} ou plus récente.`;
  return finding('database', Number.parseInt(version, 10) >= OLDEST_VERSION, `PostgreSQL ${version}`, wrong);
}

async function pendingMigrations(db: Db): Promise<string[]> {
  const { migrations } = await import('../../../migrations');
  const names = migrations.map(({ name }) => name);
  const [table] = await db.query<{ found: string | null }>('doctor.table', `select to_regclass('migrations')::text as found`);
  if (!table?.found) return names;
  const ran = await db.query<{ name: string }>('doctor.migrations', 'select name from migrations');
  return names.filter((name) => !ran.some((one) => one.name === name));
}

async function checkOutbox(db: Db): Promise<Finding[]> {
  const [row] = await db.query<Outbox>(
    'doctor.outbox',
    `select count(*) filter (where dead_at is not null)::int as dead,
       count(*) filter (where dead_at is null and queue <> 'mail' and recorded_at < now() - interval '${LATE}')::int as late from outbox`,
  );
  const { dead, late } = row as Outbox;
  return [
    finding(
      'dead-letters',
      dead === 0,
      'Aucun envoi abandonné',
      `${counted(dead, 'envoi a été abandonné', 'envois ont été abandonnés')} après vingt essais : la colonne last_error de la table outbox dit pourquoi ; une fois la cause levée, npm run servante -- reindex remet la recherche d’aplomb.`,
    ),
    finding(
      'outbox',
      late === 0,
      'Rien n’attend',
      `${counted(late, 'changement attend', 'changements attendent')} depuis plus de dix minutes d’être pris en compte : démarrez Servante, ou son worker (ROLE=worker).`,
    ),
  ];
}

async function checkCounters(db: Db): Promise<Finding> {
  const wrong = await recount(db);
  const [first] = wrong;
  const example = first ? ` (${first.id}, ${first.counter} : ${first.kept} au lieu de ${first.counted})` : '';
  return finding(
    'counters',
    wrong.length === 0,
    'Compteurs exacts',
    `${counted(wrong.length, 'compteur ne dit pas ce que disent ses lignes', 'compteurs ne disent pas ce que disent leurs lignes')}${example} : c’est un défaut de Servante, signalez-le avec cette ligne.`,
  );
}

async function checkAdmin(db: Db): Promise<Finding> {
  return finding(
    'admin',
    await hasAdmin(db),
    'Quelqu’un administre',
    'Personne n’administre encore : ouvrez le lien que Servante affiche à son démarrage.',
  );
}
