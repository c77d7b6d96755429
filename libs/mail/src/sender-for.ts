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
