import type { Db } from '@servante/database';
import { type Finding, finding } from './finding';
import type { MeiliAccess } from './open-servers';

const TRIED_VERSION = [1, 21];
const LONGEST_WAIT = 5_000;
const REINDEX = 'npm run servante -- reindex la reconstruit';

/** Meilisearch, and whether what it holds is what the database holds. */
export async function checkSearch(db: Db | null, meili: MeiliAccess | null): Promise<Finding[]> {
  if (!meili) return [{ check: 'search', isFine: true, sentence: 'Recherche : celle de PostgreSQL, sans Meilisearch' }];
  try {
    const { pkgVersion } = (await asked(meili, '/version')) as { pkgVersion: string };
    return [checkVersion(pkgVersion), ...(db ? [await checkCount(db, meili)] : [])];
  } catch (error) {
    const sentence = `Meilisearch ne répond pas à ${meili.url} (${(error as Error).message}) : la recherche de PostgreSQL le remplace ; vérifiez MEILI_URL et MEILI_KEY.`;
    return [{ check: 'search', isFine: false, sentence }];
  }
}

function checkVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [triedMajor = 0, triedMinor = 0] = TRIED_VERSION;
  const isTried = major > triedMajor || (major === triedMajor && minor >= triedMinor);
  const wrong = `Meilisearch ${version} est plus ancien que ce que Servante connaît : passez à ${TRIED_VERSION.join('.')} ou plus récent.`;
  return finding('search', isTried, `Meilisearch ${version}`, wrong);
}

async function checkCount(db: Db, meili: MeiliAccess): Promise<Finding> {
  const [row] = await db.query<{ count: number }>('doctor.entries', 'select count(*)::int as count from search_entry');
  const { numberOfDocuments } = (await asked(meili, '/indexes/servante/stats')) as { numberOfDocuments: number };
  const count = row?.count ?? 0;
  const wrong = `La recherche tient ${numberOfDocuments} fiches sur ${count} : si rien n’est en cours d’indexation, ${REINDEX}.`;
  return finding('index', count === numberOfDocuments, `Recherche : ${count} fiches`, wrong);
}

async function asked({ url, key }: MeiliAccess, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(LONGEST_WAIT) });
  if (answer.status === 404) return { numberOfDocuments: 0 };
  if (!answer.ok) throw new Error(`réponse ${answer.status}`);
  return answer.json();
}
