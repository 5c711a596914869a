import type { Words } from '../words.ts';

export const beginnings: Words['beginnings'] = {
  partnership: (fields) =>
    `On peut en dire plus ici\u202f: ${fields}. Le README du dossier content explique chaque champ.`,
  story: 'Sous la ligne suivante\u202f: votre histoire, avec vos mots.',
  partner: (fields) => `On peut en dire plus ici\u202f: ${fields}.`,
  goalMeasures: 'measurable: les repères qui le mesurent, par le nom de leur fichier, comme [long-run]',
  goalDuties: 'duties: qui fait quoi pour cet objectif',
  goalReviews:
    'reviews: chaque fois que vous y revenez\u202f: ce qui reste, ce qui change, pourquoi, et avec l’accord de qui',
  benchmarkOfGoal: (file, all) => `Nommez-le aussi dans ${file}\u202f: measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: par où passe le plan, chaque fois { date, value, label }',
  benchmarkIndicator: 'indicator: ce qui compte, pour que personne n’ait à en débattre plus tard',
  missed: 'Qui ne tient pas un engagement le dit en premier, et choisit le plus petit pas suivant.',
  agreements: ['Demander avant de conseiller', 'Les mauvaises nouvelles, le jour même'],
  questions: [
    'Qu’est-ce qui s’est mieux passé que prévu, et pourquoi\u202f?',
    'Qu’est-ce que nous évitons\u202f?',
    'Qu’est-ce qui rendrait le prochain pas plus petit\u202f?',
    'Qu’est-ce qui vous a été utile récemment et que l’autre ignore peut-être\u202f?',
    'Que n’avez-vous pas dit parce que cela semblait trop petit\u202f?',
  ],
};
