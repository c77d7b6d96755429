import { oneOf, randomFrom } from './random.mjs';

const list = (text) => text.trim().split(/\s*,\s*/);

/** What houses talk about. */
export const NOUNS =
  list(`accessibilité, billetterie, médiation, données, sobriété, usagers, communication, sécurité, accueil, formulaire,
  réunion, documentation, budget, programmation, abonnement, brochure, calendrier, décor, costume, répétition, tournée, partenariat,
  bénévole, technicienne, régie, éclairage, sonorisation, captation, newsletter, questionnaire, tarification, réservation, covoiturage,
  scénographie, résidence, atelier, lycéens, relaxe, audiodescription, surtitrage, signalétique, vestiaire, buvette, jauge, planning,
  convention, mécénat, évaluation, archivage, matériauthèque, réemploi, éco-conception, mobilité, itinérance, territoire, association`);
const VERBS = list(`organiser, simplifier, partager, mutualiser, préparer, expliquer, mesurer, animer, repenser, ouvrir, tester,
  accompagner, diffuser, entretenir, transmettre, réparer, alléger, clarifier, construire, imaginer`);
const PLACES = list(`au théâtre, en milieu rural, hors les murs, dans un centre dramatique, avec les écoles, en petite équipe,
  pendant la saison, avant le spectacle, sur le plateau, avec le voisinage, à l’hôpital, en festival`);
const LINKS = list(`parce que, alors que, afin que, pendant que, bien que, dès que`);
const QUALITIES = list(
  `simple, durable, partagée, fragile, précise, collective, légère, quotidienne, inattendue, régulière, utile, coûteuse`,
);

const random = randomFrom(20_251);
const some = (words) => oneOf(words, random);
const capital = (text) => text[0].toUpperCase() + text.slice(1);

export const titles = (count) =>
  Array.from(
    { length: count },
    () => `${capital(some(VERBS))} la ${some(NOUNS)} ${some(PLACES)} : ${some(NOUNS)} ${some(QUALITIES)}`,
  );

export const sentences = (count) => Array.from({ length: count }, sentence);

/** About 300 characters each. */
export const paragraphs = (count) => Array.from({ length: count }, () => Array.from({ length: 3 }, sentence).join(' '));

function sentence() {
  const first = `nous voulions ${some(VERBS)} la ${some(NOUNS)} ${some(PLACES)}`;
  return `${capital(first)} ${some(LINKS)} la ${some(NOUNS)} restait ${some(QUALITIES)}.`;
}
