import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { newId, Role } from '@servante/kernel';
import { OutboxWorker } from '@servante/outbox';
import { member, type Person, type PersonTraits } from '../support/people';
import { type GraphqlAnswer, type TestServer, testServer } from '../support/test-server';
import type { Viewer } from './grid';
import { PASSWORD } from './password';
import { type Thing } from './thing';
import { thingsInEachState } from './things';

const TRAITS: Partial<Record<Viewer, PersonTraits>> = {
  suspended: { status: 'SUSPENDED' },
  unconfirmed: { confirmed: false },
  pending: { status: 'PENDING' },
  moderator: { role: Role.MODERATOR },
  admin: { role: Role.ADMIN },
};

/** The product running, everyone who may come, and a resource in each of its states. */
export class Bench {
  readonly cast = new Map<Viewer, Person>();
  things = new Map<string, Thing>();
  /** Seen by everyone, written by the author: what links lead from and to. */
  witness!: Thing;
  tool!: Thing;
  /** Linked to nothing. */
  plain!: Thing;
  /** A member who does nothing. */
  bystander!: Person;

  private constructor(readonly server: TestServer) {}

  static async open(options: { meili: boolean }): Promise<Bench> {
    const bench = new Bench(await testServer(options));
    for (const viewer of ['suspended', 'unconfirmed', 'pending', 'member', 'coAuthor', 'moderator', 'admin'] as const) {
      bench.cast.set(viewer, await bench.person(viewer));
    }
    const author = await member(bench.server, 'Ada', { publicProfile: true });
    bench.cast.set('author', author);
    bench.cast.set('script', { ...author, token: await bench.readingToken(author) });
    bench.bystander = await bench.person('member');
    await thingsInEachState(bench);
    return bench;
  }

  /** What is done from now on does not reach the search index. */
  async stopWorker(): Promise<void> {
    await this.server.settled();
    await this.server.app.get(OutboxWorker).stop();
  }

  get db(): TestServer['db'] {
    return this.server.db;
  }

  /** One that is public, where the state does not matter. */
  thingIn(state: string): Thing {
    const thing = this.things.get(state) ?? this.things.get('public');
    if (!thing) throw new Error(`Nothing is ${state}`);
    return thing;
  }

  is(viewer: Viewer): Person {
    return this.cast.get(viewer) as Person;
  }

  /** Somebody new. A passer-by is nobody; a script has a token of its own owner. */
  async person(viewer: Viewer, traits: PersonTraits = {}): Promise<Person> {
    const one = await member(this.server, viewer, { ...TRAITS[viewer], ...traits });
    await this.db.queryUnnamed('insert into password (member_id, hash) values ($1, $2)', [one.id, await hashed]);
    return viewer === 'script' ? { ...one, token: await this.readingToken(one) } : one;
  }

  /** A personal token that may only read. */
  async readingToken({ id }: Person): Promise<string> {
    const token = `srv_${randomBytes(32).toString('base64url')}`;
    await this.db.queryUnnamed(
      `insert into personal_token (id, member_id, name, token_hash, scopes, expires_at)
       values ($1, $2, 'lecture', $3, '{READ}', now() + interval '1 day')`,
      [newId('pat'), id, createHash('sha256').update(token).digest()],
    );
    return token;
  }

  async idOf(table: 'session' | 'personal_token', { id }: Person): Promise<string> {
    const [row] = await this.db.queryUnnamed<{ id: string }>(`select id from ${table} where member_id = $1`, [id]);
    return row?.id ?? '';
  }

  ask(me: Person | null, document: string, variables: object): Promise<GraphqlAnswer> {
    return this.server.gql(document, variables, me?.token);
  }

  /** Asks what must succeed, and answers its only field. */
  async must<T>(me: Person, document: string, variables: object): Promise<T> {
    const { data, errors } = await this.ask(me, document, variables);
    if (errors) throw new Error(`${document}: ${JSON.stringify(errors)}`);
    return Object.values(data as Record<string, T>)[0] as T;
  }
}

/** Everybody's, hashed once. */
const hashed = hash(PASSWORD);
