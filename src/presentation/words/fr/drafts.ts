import type { Words } from '../words.ts';

export const drafts: Words['drafts'] = {
  numbers: 'Pour donner un nombre, enlevez le # et son espace devant sa ligne, et devant celle qui nomme son type.',
  topics: 'topics: [Premier sujet, Deuxième sujet]',
  oneToTen: 'à quel point vous croyez à chaque objectif, de 1 à 10',
  oneToFive: 'comment va chaque partenaire, de 1 à 5',
  added: 'ce qui s’est ajouté depuis le dernier relevé',
  last: (value, date) => `dernier relevé ${value} le ${date}`,
  countsAs: (value) => `compte pour ${value}`,
  none: 'pas encore de relevé',
  planned: (value, date) => `prévu ${value} pour le ${date}`,
  needed: (change) => `il faut ${change}`,
  nothingNeeded: 'il ne faut rien de plus pour cela',
  reached: 'cible atteinte',
  sections: {
    progress: 'Ce qui a avancé depuis la dernière fois, et ce qui n’a pas avancé.',
    wins: 'Une ligne chacune, les petites aussi.\n- Chapitre trois terminé',
    setbacks:
      'Une ligne chacun\u202f; en dessous, ce qu’il vous a appris, et le premier pas pour reprendre.\n- Deux courses manquées\n  - Leçon\u202f: le matin ou pas du tout\n  - Reprise\u202f: mardi 6 h 30, à deux',
    concerns: 'Ce qui vous inquiète, une ligne chacune.',
    feedback:
      'Ce que vous avez vu l’autre faire, et ce que vous aimeriez demander. Laissez de côté ce pour quoi vous n’avez rien.',
    nextSteps: (owner, date) =>
      `Ce que vous promettez d’ici à la prochaine fois, et qui.\n- [ ] @${owner} Réserver la course (due ${date})`,
    accountability: (owner) =>
      `Comment vous vous aidez à tenir.\n- [ ] @${owner} Envoie une photo du carnet chaque vendredi`,
    notes: 'Tout le reste.',
  },
  feedbackHeading: (from, to) => `${from} à ${to}`,
  carried:
    'D’avant\u202f: cochez ce qui est fait, barrez (~~comme ceci~~) ce que vous abandonnez, laissez ce qui reste ouvert. Ce que vous effacez reste ouvert quand même.',
  later: 'Pas encore à échéance, et donc pas reporté. Sortez une ligne d’ici quand elle est faite ou abandonnée.',
  question: 'La question de cette rencontre. Répondez-y en dessous, ou effacez-la.',
  story: 'Sous la ligne suivante\u202f: comment c’était, avec vos mots.',
  page: 'Écrivez ici ce qui doit figurer sur cette page.',
  more: (fields) => `On peut en dire plus ici\u202f: ${fields}.`,
};
