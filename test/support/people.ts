import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '@servante/database';
import { newId, Role } from '@servante/kernel';

export interface Person {
  id: string;
  name: string;
  email: string;
  /** Of an open session: give it to `server.gql`. */
  token: string;
}

/** What may be said of a person; the rest is left out of their profile. */
export interface PersonTraits {
  role?: Role;
  status?: 'PENDING' | 'ACTIVE' | 'SUSPENDED';
  /** False: has not answered the mail that confirms their address. */
  confirmed?: boolean;
  house?: string;
  houseType?: string;
  territory?: string;
  territoryContext?: string;
  professions?: string[];
  publicProfile?: boolean;
}

/** `const ada = await member(server, 'Ada')`: a confirmed member, signed in. */
export async function member(server: { db: Db }, name: string, traits: PersonTraits = {}): Promise<Person> {
  const [one] = await members(server, [name], traits);
  return one as Person;
}

export const moderator = (server: { db: Db }, name: string) => member(server, name, { role: Role.MODERATOR });
export const admin = (server: { db: Db }, name: string) => member(server, name, { role: Role.ADMIN });

/** A crowd in two statements: `await crowd(server, 200)`. */
export const crowd = (server: { db: Db }, size: number) =>
  members(
    server,
    Array.from({ length: size }, (_, i) => `Membre ${i + 1}`),
  );

async function members({ db }: { db: Db }, names: string[], traits: PersonTraits = {}): Promise<Person[]> {
  const people = names.map((name) => {
    const id = newId('mem');
    return { id, name, email: `${id}@exemple.fr`, token: randomBytes(32).toString('base64url') };
  });
  const {
    confirmed = true,
    status = 'ACTIVE',
    role = Role.MEMBER,
    house = null,
    professions = [],
    publicProfile = false,
  } = traits;
  const { houseType = null, territory = null, territoryContext = null } = traits;
  await db.queryUnnamed(
    `insert into member (id, email, name, role, status, confirmed_at, house, house_type, territory, territory_context, professions, public_profile)
     select id, email, name, $4, $5, case when $6 then now() end, $7, $8, $9, $10, $11, $12
     from unnest($1::text[], $2::text[], $3::text[]) as one(id, email, name)`,
    [
      ...[people.map(({ id }) => id), people.map(({ email }) => email), names],
      ...[role, status, confirmed, house, houseType, territory, territoryContext, professions, publicProfile],
    ],
  );
  await db.queryUnnamed(
    `insert into session (id, member_id, token_hash, device) select * from unnest($1::text[], $2::text[], $3::bytea[], $4::text[])`,
    [people.map(() => newId('ses')), people.map(({ id }) => id), people.map(({ token }) => hashOf(token)), names],
  );
  return people;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
