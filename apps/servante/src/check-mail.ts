import path from 'node:path';
import { config } from '@servante/config';
import type { Db } from '@servante/database';
import { readRunning } from '@servante/embedded';
import { mailHealth, mailPath } from '@servante/mail';
import { counted } from './counted';
import { type Finding, finding } from './finding';

/** Mails leave by SMTP, or rest in a folder on a machine of one's own. */
export async function checkMail(db: Db): Promise<Finding[]> {
  const { smtpUrl, databaseUrl, dataDir } = config();
  // the settings that count are those of the server that runs
  const mail = readRunning(dataDir)?.mail ?? mailPath(smtpUrl, databaseUrl);
  const { waiting, refused } = await mailHealth(db);
  const fine =
    mail === 'smtp' ? 'Courriels : par SMTP' : `Courriels : déposés dans ${path.join(dataDir, 'mails')}, faute de SMTP_URL`;
  return [
    finding(
      'mail',
      mail !== 'none',
      fine,
      `Aucun envoi de courriel n’est réglé, ${counted(waiting, 'message attend', 'messages attendent')} : donnez l’adresse du serveur d’envoi par SMTP_URL.`,
    ),
    finding(
      'refused-mails',
      refused === 0,
      'Aucun courriel refusé',
      `${counted(refused, 'courriel a été refusé', 'courriels ont été refusés')} par le serveur d’envoi ces trente derniers jours : la colonne refused de la table mail dit pourquoi.`,
    ),
  ];
}
