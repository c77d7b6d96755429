import { folderSender, type LinkMail } from './folder-sender';
import type { SendMail } from './ready-mail';
import { smtpSender } from './smtp-sender';

export interface SenderChoice {
  smtpUrl: string | null;
  /** Where mails land when there is no mail server; null when the database is shared, and a folder of one machine would mislead. */
  folder: string | null;
  /** The address members type. */
  site: string;
  onLink: (mail: LinkMail) => void;
}

export function senderFor({ smtpUrl, folder, site, onLink }: SenderChoice): SendMail | null {
  if (smtpUrl) return smtpSender(smtpUrl, site);
  return folder ? folderSender(folder, site, onLink) : null;
}

/** How mails leave with these settings: by SMTP, into a folder, or not yet. */
export function mailPath(smtpUrl: string | null, databaseUrl: string | null): 'smtp' | 'folder' | 'none' {
  if (smtpUrl) return 'smtp';
  return databaseUrl ? 'none' : 'folder';
}
