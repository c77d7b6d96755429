import type { MailWords } from './mail-words';

const letter = (...paragraphs: string[]) => ['Bonjour,', ...paragraphs, 'La servante reste allumée.'].join('\n\n') + '\n';
const notYou = 'Si cette demande ne vient pas de vous, laissez ce message de côté : rien ne changera.';

export const mails: MailWords = {
  confirmEmail: ({ link, site }) => ({
    subject: 'Confirmez votre adresse de courriel',
    text: letter(
      `Une inscription a été faite avec cette adresse sur ${site}. Pour la confirmer, ouvrez ce lien dans les deux jours :`,
      link,
      notYou,
    ),
  }),
  alreadyRegistered: ({ link, site }) => ({
    subject: 'Vous avez déjà un compte',
    text: letter(
      `Quelqu’un, vous peut-être, vient de demander un compte sur ${site} avec cette adresse. Elle en a déjà un : il suffit de vous connecter.`,
      link,
      'Mot de passe oublié ? La page de connexion permet d’en choisir un autre. Si cette demande ne vient pas de vous, il n’y a rien à faire.',
    ),
  }),
  resetPassword: ({ link }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    text: letter('Pour choisir un nouveau mot de passe, ouvrez ce lien dans l’heure. Il ne sert qu’une fois :', link, notYou),
  }),
  passwordChanged: ({ site }) => ({
    subject: 'Votre mot de passe a changé',
    text: letter(
      `Le mot de passe de votre compte sur ${site} vient de changer, et vos autres connexions ont été fermées.`,
      'Si cela ne vient pas de vous, demandez tout de suite un nouveau mot de passe depuis la page de connexion.',
    ),
  }),
  confirmNewEmail: ({ link, site }) => ({
    subject: 'Confirmez votre nouvelle adresse',
    text: letter(
      `Pour recevoir désormais à cette adresse les messages de ${site}, ouvrez ce lien dans les deux jours :`,
      link,
      notYou,
    ),
  }),
  emailChanged: ({ site }) => ({
    subject: 'Votre adresse de courriel a changé',
    text: letter(
      `Votre compte sur ${site} utilise désormais une autre adresse que celle-ci.`,
      'Si cela ne vient pas de vous, écrivez à la modération de votre réseau.',
    ),
  }),
  invitation: ({ link, site, inviter }) => ({
    subject: 'Une invitation à rejoindre la boîte à outils',
    text: letter(
      `${inviter} vous invite à rejoindre ${site}, une boîte à outils entre pairs : on y raconte ce qui a marché, et ce qui n’a pas pris.`,
      'Pour créer votre compte, ouvrez ce lien dans les quatorze jours :',
      link,
    ),
  }),
  registrationApproved: ({ link }) => ({
    subject: 'Votre inscription est acceptée',
    text: letter('Votre inscription est acceptée : vous pouvez publier, répondre et dire ce que vous avez essayé.', link),
  }),
  registrationDeclined: ({ site }) => ({
    subject: 'Votre inscription n’a pas été retenue',
    text: letter(
      `La modération de ${site} n’a pas retenu votre inscription, et le compte demandé a été effacé. Ce qui est public reste ouvert à la lecture.`,
      'Si vous pensez à une erreur, écrivez à la modération de votre réseau.',
    ),
  }),
};
