import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const atWork: Words['atWork'] = {
  home: { promised: 'Ce que nous avons pris en charge', openCommitments: 'Engagements ouverts' },
  milestones: {
    anniversary: (years) => `${count(years, 'an', 'ans')} de travail en commun`,
    celebrated: 'Comment nous l’avons marqué',
  },
  retrospectives: {
    questions: [
      'Qu’est-ce qui fonctionne et doit rester ainsi\u202f?',
      'Qu’avons-nous appris sur notre façon de travailler\u202f?',
      'Qu’arrêtons-nous de faire\u202f?',
      'Que demande de nous la prochaine étape\u202f?',
    ],
  },
  agreement: { story: 'Comment cela a commencé' },
  drafts: {
    wins: 'Une ligne chacune, les petites aussi.\n- La première version est partie un jour plus tôt',
    setbacks:
      'Une ligne chacun\u202f; en dessous, ce qu’il vous a appris, et le premier pas pour reprendre.\n- L’essai a été repoussé deux fois\n  - Leçon\u202f: demander d’abord la salle\n  - Reprise\u202f: mardi 10 h, à deux',
    nextSteps: (owner, date) =>
      `Ce que vous prenez en charge d’ici à la prochaine fois, et qui.\n- [ ] @${owner} Faire circuler la version (due ${date})`,
    accountability: (owner) => `Comment vous vous aidez à tenir.\n- [ ] @${owner} Publie les chiffres chaque vendredi`,
  },
  together: {
    hint: 'La vôtre ou celle de votre collègue. Les majuscules comptent\u202f; les espaces en trop, non.',
  },
};
