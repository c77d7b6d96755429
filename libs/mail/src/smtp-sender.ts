import { createTransport } from 'nodemailer';
import { hostOf, messageIdOf, type SendMail } from './ready-mail';

/** The whole exchange stays well under the outbox's lease, even for a full batch. */
const PATIENCE_MS = 8_000;

/** Sends through a mail server: `smtps://user:password@mail.example.org?from=toolbox@example.org`. */
export function smtpSender(smtpUrl: string, site: string): SendMail {
  const url = new URL(smtpUrl);
  const address = senderIn(url, site);
  url.searchParams.delete('from');
  const transport = createTransport({
    url: url.href,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, to, subject, text }) => {
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await transport.sendMail({
      from: { name: 'Servante', address },
      to: { name: '', address: to },
      subject,
      text,
      headers,
      messageId: messageIdOf(id, site),
    });
  };
}

/** Named in the address, else the account's own address, else an address of the site. */
export function senderIn(url: URL, site: string): string {
  const user = decodeURIComponent(url.username);
  return url.searchParams.get('from') ?? (user.includes('@') ? user : `servante@${hostOf(site)}`);
}
