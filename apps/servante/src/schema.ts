import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@servante/config';
import type { Command } from 'commander';

/** Where the schema is kept, under the project's folder. */
export const SCHEMA_FILE = 'apps/api/schema.graphql';

export function addSchema(program: Command): void {
  program.command('schema').description(`écrit le schéma GraphQL dans ${SCHEMA_FILE}`).action(schema);
}

async function schema(): Promise<void> {
  const { schemaText } = await import('../../api/src/schema-text');
  const file = path.join(projectRoot(), SCHEMA_FILE);
  writeFileSync(file, await schemaText());
  process.stdout.write(`${file}\n`);
}
