import { config } from '@servante/config';
import { LaunchError } from '@servante/embedded';
import type { Command } from 'commander';
import { checkDatabase } from './check-database';
import { checkMachine } from './check-machine';
import { checkMail } from './check-mail';
import { checkSearch } from './check-search';
import type { Finding } from './finding';
import type { Servers } from './open-servers';
import { withServers } from './with-servers';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('vérifie l’installation et dit quoi faire')
    .option('--json', 'en JSON, pour une machine')
    .action(doctor);
}

async function doctor({ json }: { json?: boolean }): Promise<void> {
  const findings = [...checkMachine(config()), ...(await checkServers())];
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else for (const { isFine, sentence } of findings) process.stdout.write(`${isFine ? '✓' : '✗'} ${sentence}\n`);
  if (findings.some(({ isFine }) => !isFine)) process.exitCode = 1;
}

async function checkServers(): Promise<Finding[]> {
  try {
    return await withServers('doctor', checkAll);
  } catch (error) {
    // servers that do not start are a finding, not the end of the visit
    if (error instanceof LaunchError) return [{ check: 'servers', isFine: false, sentence: error.message }];
    throw error;
  }
}

async function checkAll({ databaseUrl, meili }: Servers): Promise<Finding[]> {
  const { openDatabase } = await import('@servante/database');
  try {
    const db = await openDatabase({ url: databaseUrl, entities: [], migrations: [], poolSize: 2 });
    try {
      const findings = await checkDatabase(db);
      // what follows reads tables that a database left behind may not have
      const isUpToDate = findings.every(({ check, isFine }) => check !== 'migrations' || isFine);
      return [...findings, ...(isUpToDate ? await checkMail(db) : []), ...(await checkSearch(isUpToDate ? db : null, meili))];
    } finally {
      await db.dataSource.destroy();
    }
  } catch (error) {
    const sentence = `La base ne répond pas (${(error as Error).message}) : vérifiez DATABASE_URL et que PostgreSQL tourne.`;
    return [{ check: 'database', isFine: false, sentence }, ...(await checkSearch(null, meili))];
  }
}
