import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { hostOf, messageIdOf, type ReadyMail, type SendMail } from './ready-mail';

/** What the terminal shows of a mail that could not leave. */
export interface LinkMail {
  to: string;
  subject: string;
  link: string;
}

/** Without a mail server, on one machine: mails land in a folder that only its owner reads, and their links are told. */
export function folderSender(folder: string, site: string, onLink: (mail: LinkMail) => void): SendMail {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail: ReadyMail) => {
    const { id, to, subject, text, link } = mail;
    const from = { name: 'Servante', address: `servante@${hostOf(site)}` };
    const { message } = await composer.sendMail({ from, to, subject, text, messageId: messageIdOf(id, site) });
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    await fs.writeFile(path.join(folder, `${id}.eml`), message as Buffer, { mode: 0o600 });
    if (link) onLink({ to, subject, link });
  };
}
