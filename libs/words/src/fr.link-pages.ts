import type { LinkPageWords } from './link-page-words';

export const linkPages: LinkPageWords = {
  site: 'Servante',
  titles: {
    confirm: 'Confirmer mon adresse',
    reset: 'Choisir un nouveau mot de passe',
    email_change: 'Confirmer ma nouvelle adresse',
    first_admin: 'Ouvrir la maison',
    sign_in: 'Me connecter',
    invitation: 'Créer mon compte',
  },
  hints: {
    confirm: 'Un geste suffit : votre inscription sera confirmée.',
    reset: 'Vos connexions ouvertes et vos jetons seront fermés ; vous pourrez vous reconnecter avec le nouveau mot de passe.',
    email_change: 'Les messages arriveront désormais à cette adresse.',
    first_admin:
      'Ce premier compte administre la boîte à outils : il accueille, nomme les modérateur·rices et règle l’inscription.',
    sign_in: 'Ce lien vous connecte une fois, sans mot de passe.',
    invitation: 'Votre adresse est déjà connue par l’invitation. Le nom est celui avec lequel vous signerez.',
  },
  buttons: {
    confirm: 'Confirmer',
    reset: 'Enregistrer',
    email_change: 'Confirmer',
    first_admin: 'Créer le compte',
    sign_in: 'Me connecter',
    invitation: 'Créer mon compte',
  },
  done: {
    confirm: 'Votre adresse est confirmée. Cette page peut être fermée.',
    reset: 'Le nouveau mot de passe est enregistré. Cette page peut être fermée.',
    email_change: 'Votre nouvelle adresse est confirmée. Cette page peut être fermée.',
    first_admin: 'Le compte est créé et vous êtes connecté·e.',
    sign_in: 'Vous êtes connecté·e.',
    invitation: 'Le compte est créé et vous êtes connecté·e.',
  },
  expired: 'Ce lien a expiré ou a déjà servi',
  email: 'Adresse de courriel',
  name: 'Nom, tel que vous signez',
  password: 'Mot de passe',
  passwordHint: 'Dix caractères au moins ; une phrase de quatre mots convient.',
  home: 'Retour à l’accueil',
};
