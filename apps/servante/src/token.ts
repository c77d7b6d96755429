import { Accounts, Tokens, TokenScope } from '@servante/access';
import { LaunchError } from '@servante/embedded';
import { MemberStatus } from '@servante/members';
import { type Command, InvalidArgumentError } from 'commander';
import { withLibrary } from './with-library';

interface TokenOptions {
  days: number;
  scopes: TokenScope[];
  name: string;
}

export function addToken(program: Command): void {
  program
    .command('token <adresse>')
    .description('crée un jeton personnel pour un script ; il n’est montré qu’une fois')
    .option('--days <jours>', 'durée, de 1 à 365 jours', daysIn, 90)
    .option('--scopes <droits>', 'READ, WRITE, MODERATE, séparés par des virgules', scopesIn, [TokenScope.READ])
    .option('--name <nom>', 'ce à quoi il sert', 'ligne de commande')
    .action(token);
}

async function token(email: string, { days, scopes, name }: TokenOptions): Promise<void> {
  await withLibrary('token', async ({ app, db }) => {
    const account = await app.get(Accounts, { strict: false }).byEmail(email);
    if (!account) throw new LaunchError(`Aucun compte n’a l’adresse ${email}.`);
    if (account.status !== MemberStatus.ACTIVE || !account.isEmailConfirmed)
      throw new LaunchError(`Le compte ${email} n’est pas actif : un jeton n’ouvrirait rien.`);
    const [example] = await db.query('cli.example', 'select from member where id = $1 and example', [account.id]);
    if (example) throw new LaunchError(`${account.name} fait partie des exemples : personne n’agit en son nom.`);
    const request = { memberId: account.id, name, scopes, expiresInDays: days };
    const { secret } = await app.get(Tokens, { strict: false }).create(request);
    process.stderr.write(`Jeton de ${account.name}, valable ${days} jours. Copiez-le : il ne sera plus montré.\n`);
    process.stdout.write(`${secret}\n`);
  });
}

function daysIn(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 365)
    throw new InvalidArgumentError('Un nombre entier de 1 à 365 est attendu.');
  return days;
}

function scopesIn(text: string): TokenScope[] {
  const known = Object.values(TokenScope);
  const asked = text.toUpperCase().split(/[,\s]+/);
  const scopes = known.filter((scope) => asked.includes(scope));
  if (scopes.length < asked.length) throw new InvalidArgumentError(`Les droits possibles : ${known.join(', ')}.`);
  return scopes;
}
