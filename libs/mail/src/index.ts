export { folderSender, type LinkMail } from './folder-sender';
export { linkOf } from './link-of';
export { mailHealth, type MailHealth } from './mail-health';
export { MailModule, type MailSettings } from './mail.module';
export { MAIL_WRITTEN, OutgoingMails, type OutgoingMail } from './outgoing-mails';
export type { ReadyMail, SendMail } from './ready-mail';
export { mailPath, senderFor, type SenderChoice } from './sender-for';
export { smtpSender } from './smtp-sender';
export { sweepMails } from './sweep-mails';
