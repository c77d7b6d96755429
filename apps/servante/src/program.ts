import { Command } from 'commander';

const TITLES: Record<string, string> = {
  'Usage:': 'Usage :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Arguments:': 'Arguments :',
};

const FAULTS: readonly [RegExp, string][] = [
  [/^error: unknown command '(.+)'/, 'Commande inconnue : $1'],
  [/^error: unknown option '(.+)'/, 'Option inconnue : $1'],
  [/^error: missing required argument '(.+)'/, 'Il manque un argument : $1'],
  [/^error: required option '(.+)' not specified/, 'Il manque une option : $1'],
  [/^error: option '(.+)' argument missing/, 'Il manque la valeur de l’option $1'],
  [/^error: too many arguments.*/, 'Trop d’arguments.'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '(Vouliez-vous dire : $1 ?)'],
];

const inFrench = (text: string) => FAULTS.reduce((said, [fault, sentence]) => said.replace(fault, sentence), text);

/** The command line; each command adds itself. Settings come before the commands, which inherit them. */
export const program = new Command('servante')
  .description('La boîte à outils collaborative d’une communauté de pratique')
  .helpOption('-h, --help', 'affiche cette aide')
  .helpCommand('help [commande]', 'affiche l’aide d’une commande')
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
  .configureOutput({ outputError: (text, write) => write(inFrench(text)) })
  .showHelpAfterError('Les commandes : npm run servante -- --help');
