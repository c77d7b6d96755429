import { ConfigError } from '@servante/config';
import { LaunchError } from '@servante/embedded';
import { DomainError } from '@servante/kernel';
import { wordsIn } from '@servante/words';

/** An expected refusal in its own words; a fault with its stack, for whoever mends it. */
export function sayError(error: unknown): void {
  if (error instanceof ConfigError || error instanceof LaunchError) return console.error(`\n${error.message}`);
  if (error instanceof DomainError) return console.error(`\n${wordsIn('fr').errors[error.code]}`);
  console.error('\nServante s’est arrêtée sur une erreur imprévue :');
  console.error(error);
}
