import { ConfigError } from '@servante/config';
import { LaunchError } from '@servante/embedded';
import { DomainError } from '@servante/kernel';
import { wordsIn } from '@servante/words';

/** An expected refusal in its own words; a fault with its stack, for whoever mends it. */
export function sayError(error: unknown): void {
  if (error instanceof ConfigError || error instanceof LaunchError) return console.error(`\n${error.message}`);
  if (error instanceof DomainError) return console.error(`\n${wordsIn('fr').errors[error.code]}`);
  const sentence = databaseSentence(error);
  if (sentence) return console.error(`\n${sentence}`);
  console.error('\nServante s’est arrêtée sur une erreur imprévue :');
  console.error(error);
}

/** The mistakes of an operator in DATABASE_URL, by the codes of the system and of PostgreSQL. */
const DATABASE_SENTENCES: Record<string, string> = {
  ECONNREFUSED:
    'PostgreSQL ne répond pas à cette adresse : vérifiez l’hôte et le port de DATABASE_URL, et que le serveur est démarré.',
  ENOTFOUND: 'L’hôte de DATABASE_URL est introuvable.',
  ETIMEDOUT: 'PostgreSQL ne répond pas à temps : vérifiez l’hôte de DATABASE_URL et le réseau.',
  '28P01': 'PostgreSQL refuse ce nom ou ce mot de passe : vérifiez DATABASE_URL.',
  '28000': 'PostgreSQL refuse cette connexion : vérifiez le nom et les droits dans DATABASE_URL.',
  '3D000': 'La base nommée dans DATABASE_URL n’existe pas : créez-la d’abord.',
  '42501': 'Ce compte n’a pas les droits qu’il faut dans la base : il doit pouvoir y créer des tables.',
};

function databaseSentence(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: string };
  return DATABASE_SENTENCES[code ?? ''];
}
