import fs from 'node:fs';
import os from 'node:os';
import { LaunchError } from './launch-error';

/** A system account without privileges. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: an existing unprivileged account runs it. Null when we are not root ourselves. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const rows = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = rows.map((row) => row.split(':'));
  const row = fields.find(([name]) => name === 'postgres') ?? fields.find(([name]) => name === 'nobody');
  if (row) return { name: row[0] ?? '', uid: Number(row[2]), gid: Number(row[3]) };
  throw new LaunchError(
    'Lancée par root, Servante confie ses bases à un compte sans pouvoir, et ne trouve ici ni « postgres » ni « nobody » : ' +
      'lancez-la sous un autre compte, ou donnez DATABASE_URL.',
  );
}

/** initdb needs to know the name of the account that runs it. */
export function requireNamedAccount(): void {
  try {
    os.userInfo();
  } catch {
    throw new LaunchError(
      `Le compte n° ${process.getuid?.()} n’a pas de nom sur cette machine, et PostgreSQL en demande un : ajoutez-le à /etc/passwd, ` +
        'lancez Servante sous un compte existant, ou donnez DATABASE_URL.',
    );
  }
}
