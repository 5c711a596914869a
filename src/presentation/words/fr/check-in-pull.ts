import type { Words } from '../words.ts';

export const checkInPull: Words['checkInPull'] = {
  title: (date) => `Bilan du ${date}`,
  begin: (date) => `Commencer le bilan du ${date}`,
  ready: (day) =>
    `Le bilan du ${day} est prêt à être écrit. Ce qui est resté ouvert, les nombres à relever et une question s’y trouvent déjà.`,
  write: 'Écrire le bilan',
  writeSide: (name) => `Écrire le côté de\u202f: ${name}`,
  save: 'Enregistrez avec «\u202fCommit changes\u202f», sur cette branche. Ce que vous dites à côté d’une ligne sous «\u202fFiles changed\u202f» entre dans le journal. Fusionnez après votre rencontre.',
  checks:
    'GitHub le relit dès que quelqu’un d’entre vous a enregistré quelque chose ici, ou a appuyé sur «\u202fApprove workflows to run\u202f» ci-dessous.',
  feedback: (pull) => `Retours de la pull request #${pull}`,
};
