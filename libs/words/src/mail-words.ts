export interface MailText {
  subject: string;
  text: string;
}

/** What every mail may speak of. */
export interface MailScene {
  /** The address members type. */
  site: string;
  /** The one-time link, where the mail carries one; the site otherwise. */
  link: string;
}

/**
 * Every mail the product sends, as plain text. No name typed by an unconfirmed person is ever quoted: it would let anyone
 * send their own words to a stranger under our name.
 */
export interface MailWords {
  confirmEmail: (scene: MailScene) => MailText;
  alreadyRegistered: (scene: MailScene) => MailText;
  resetPassword: (scene: MailScene) => MailText;
  passwordChanged: (scene: MailScene) => MailText;
  confirmNewEmail: (scene: MailScene) => MailText;
  emailChanged: (scene: MailScene) => MailText;
  invitation: (scene: MailScene & { inviter: string }) => MailText;
  registrationApproved: (scene: MailScene) => MailText;
  registrationDeclined: (scene: MailScene) => MailText;
}

export type MailTemplate = keyof MailWords;

/** What the writer of a mail has to bring beside the scene. */
export type MailData<T extends MailTemplate> = Omit<Parameters<MailWords[T]>[0], keyof MailScene>;
