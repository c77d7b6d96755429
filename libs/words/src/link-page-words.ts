/** The small pages behind the one-time links; they serve until the web application takes their place. */
export interface LinkPageWords {
  site: string;
  titles: Record<LinkPageKind, string>;
  hints: Record<LinkPageKind, string>;
  buttons: Record<LinkPageKind, string>;
  done: Record<LinkPageKind, string>;
  expired: string;
  email: string;
  name: string;
  password: string;
  passwordHint: string;
  home: string;
}

export type LinkPageKind = 'confirm' | 'reset' | 'email_change' | 'first_admin' | 'sign_in' | 'invitation';
