import type { Db } from '@servante/database';
import { newId, Role } from '@servante/kernel';
import { hash } from '@node-rs/argon2';
import { testServer, type TestServer } from './test-server';

export const PASSWORD = 'quatre mots sous la pluie';

export interface Refusal {
  message: string;
  extensions: { code: string; retryAfter?: number; fields?: { path: string; problem: string }[] };
}

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: Refusal[];
  cookie: string | null;
}

export interface Person {
  id: string;
  email: string;
}

/** The product running, and what the specs of accounts do with it. */
export class AccessBench {
  private constructor(private readonly server: TestServer) {}

  static async open(): Promise<AccessBench> {
    return new AccessBench(await testServer());
  }

  get db(): Db {
    return this.server.db;
  }

  get url(): string {
    return this.server.url;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  async gql(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await answer.json()) as Answer), cookie: answer.headers.get('set-cookie') };
  }

  /** Performs `signIn(input: SignInInput!) { token }` written as `do('signIn { token }', input)`. */
  do(operation: string, input: object, token?: string): Promise<Answer> {
    const [name = '', selection = ''] = operation.split(/ (.*)/s);
    const type = INPUTS[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return this.gql(`mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input }, token ? bearer(token) : {});
  }

  /** A confirmed member who can sign in with PASSWORD. */
  async member(name: string, role = Role.MEMBER): Promise<Person> {
    const person = { id: newId('mem'), email: `${name}@exemple.fr` };
    await this.db.query(
      'bench.member',
      'insert into member (id, email, name, role, confirmed_at) values ($1, $2, $3, $4, now())',
      [person.id, person.email, name, role],
    );
    await this.db.query('bench.password', 'insert into password (member_id, hash) values ($1, $2)', [person.id, await hashed]);
    return person;
  }

  async signIn(email: string, password = PASSWORD): Promise<string> {
    const { data } = await this.do('signIn { token }', { email, password });
    return (data?.signIn as { token: string }).token;
  }

  /** The one-time link of the newest mail to that address; waits for it to be written, not sent. */
  async linkMailedTo(recipient: string): Promise<string> {
    const mail = this.server.mails.findLast(({ to, link }) => to === recipient && link);
    if (mail?.link) return mail.link.split('/').at(-1) as string;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return this.linkMailedTo(recipient);
  }

  async templatesTo(recipient: string): Promise<string[]> {
    const mails = await this.db.query<{ template: string }>(
      'bench.mails',
      'select template from mail where recipient = $1 order by id',
      [recipient],
    );
    return mails.map(({ template }) => template);
  }

  async forgetAttempts(): Promise<void> {
    await this.db.query('bench.forget', 'delete from throttle');
  }
}

const hashed = hash(PASSWORD);
const INPUTS: Record<string, string> = {
  confirmEmail: 'LinkTokenInput',
  confirmEmailChange: 'LinkTokenInput',
  ...Object.fromEntries(
    ['suspendMember', 'reinstateMember', 'approveMember', 'declineMember'].map((verb) => [verb, 'MemberIdInput']),
  ),
};

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

export function codeOf({ errors }: Answer): string | null {
  return errors?.[0]?.extensions.code ?? null;
}
