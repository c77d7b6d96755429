/** A mail worded and addressed. */
export interface ReadyMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** The one-time link in it, where there is one. */
  link: string | null;
}

/** Hands a mail over; rejects when it could not. */
export type SendMail = (mail: ReadyMail) => Promise<void>;

/** The same at every attempt: a mail sent twice shows once in most mailboxes. */
export function messageIdOf(id: string, site: string): string {
  return `<${id}@${hostOf(site)}>`;
}

export function hostOf(site: string): string {
  const host = new URL(site).hostname;
  return host.includes('.') && !/^[\d.]+$/.test(host) ? host : 'servante.localhost';
}
