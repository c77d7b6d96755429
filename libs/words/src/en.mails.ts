import type { MailWords } from './mail-words';

const letter = (...paragraphs: string[]) => ['Hello,', ...paragraphs, 'The ghost light stays on.'].join('\n\n') + '\n';
const notYou = 'If this request is not yours, leave this message aside: nothing will change.';

export const mails: MailWords = {
  confirmEmail: ({ link, site }) => ({
    subject: 'Confirm your e-mail address',
    text: letter(`This address was used to register on ${site}. To confirm it, open this link within two days:`, link, notYou),
  }),
  alreadyRegistered: ({ link, site }) => ({
    subject: 'You already have an account',
    text: letter(
      `Somebody, perhaps you, has just asked for an account on ${site} with this address. It has one already: simply sign in.`,
      link,
      'Forgotten password? The sign-in page lets you choose another. If this request is not yours, there is nothing to do.',
    ),
  }),
  resetPassword: ({ link }) => ({
    subject: 'Choose a new password',
    text: letter('To choose a new password, open this link within the hour. It works once:', link, notYou),
  }),
  passwordChanged: ({ site }) => ({
    subject: 'Your password has changed',
    text: letter(
      `The password of your account on ${site} has just changed, and you were signed out everywhere else.`,
      'If this was not you, ask for a new password from the sign-in page right away.',
    ),
  }),
  confirmNewEmail: ({ link, site }) => ({
    subject: 'Confirm your new address',
    text: letter(`To receive the messages of ${site} at this address from now on, open this link within two days:`, link, notYou),
  }),
  emailChanged: ({ site }) => ({
    subject: 'Your e-mail address has changed',
    text: letter(
      `Your account on ${site} now uses another address than this one.`,
      'If this was not you, write to the moderators of your network.',
    ),
  }),
  invitation: ({ link, site, inviter }) => ({
    subject: 'An invitation to join the toolbox',
    text: letter(
      `${inviter} invites you to join ${site}, a toolbox among peers: people tell what worked there, and what did not.`,
      'To create your account, open this link within fourteen days:',
      link,
    ),
  }),
  registrationApproved: ({ link }) => ({
    subject: 'Your registration is accepted',
    text: letter('Your registration is accepted: you can publish, answer and tell what you have tried.', link),
  }),
  registrationDeclined: ({ site }) => ({
    subject: 'Your registration was not accepted',
    text: letter(
      `The moderators of ${site} did not accept your registration, and the account asked for has been erased. What is public stays open to read.`,
      'If you think this is a mistake, write to the moderators of your network.',
    ),
  }),
};
