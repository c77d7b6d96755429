import type { LinkPageWords } from './link-page-words';

export const linkPages: LinkPageWords = {
  site: 'Servante',
  titles: {
    confirm: 'Confirm my address',
    reset: 'Choose a new password',
    email_change: 'Confirm my new address',
    first_admin: 'Open the house',
    sign_in: 'Sign in',
    invitation: 'Create my account',
  },
  hints: {
    confirm: 'One gesture is enough: your registration will be confirmed.',
    reset: 'You will be signed out everywhere and your tokens will end; sign in again with the new password.',
    email_change: 'Messages will arrive at this address from now on.',
    first_admin: 'This first account administers the toolbox: it welcomes people, names moderators and sets how people register.',
    sign_in: 'This link signs you in once, without a password.',
    invitation: 'Your address is already known from the invitation. The name is the one you will sign with.',
  },
  buttons: {
    confirm: 'Confirm',
    reset: 'Save',
    email_change: 'Confirm',
    first_admin: 'Create the account',
    sign_in: 'Sign in',
    invitation: 'Create my account',
  },
  done: {
    confirm: 'Your address is confirmed. You can close this page.',
    reset: 'The new password is saved. You can close this page.',
    email_change: 'Your new address is confirmed. You can close this page.',
    first_admin: 'The account is created and you are signed in.',
    sign_in: 'You are signed in.',
    invitation: 'The account is created and you are signed in.',
  },
  expired: 'This link has expired or was already used',
  email: 'E-mail address',
  name: 'Name, as you sign',
  password: 'Password',
  passwordHint: 'Ten characters at least; a phrase of four words will do.',
  home: 'Back to the home page',
};
