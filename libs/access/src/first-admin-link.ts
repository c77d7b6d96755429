import { type Db } from '@servante/database';
import { linkOf } from '@servante/mail';
import { Links } from './links';
import { Throttle } from './throttle';

/** While nobody administers: a one-time link, good for 7 days, that makes the first admin. The links of earlier starts close. */
export async function firstAdminLink(db: Db, site: string): Promise<string | null> {
  if (await hasAdmin(db)) return null;
  return db.transaction(async () => {
    await db.query('link.close_first_admin', `update link set used_at = now() where purpose = 'first_admin' and used_at is null`);
    const token = await linksOf(db).create({ purpose: 'first_admin', memberId: null, payload: {} });
    return linkOf(site, token);
  });
}

/** For the command line: a one-time link that signs a member in, for whoever holds the machine; null for an unknown address. */
export async function signInLink(db: Db, site: string, email: string): Promise<string | null> {
  const [member] = await db.query<{ id: string }>('link.owner', 'select id from member where lower(email) = lower($1)', [email]);
  if (!member) return null;
  return linkOf(site, await linksOf(db).create({ purpose: 'sign_in', memberId: member.id, payload: {} }));
}

/** People of the examples do not count: nobody can sign in as them. */
export async function hasAdmin(db: Db): Promise<boolean> {
  const admins = await db.query(
    'member.has_admin',
    `select from member where role = 'ADMIN' and status = 'ACTIVE' and not example limit 1`,
  );
  return admins.length > 0;
}

function linksOf(db: Db): Links {
  return new Links(db, new Throttle(db));
}
