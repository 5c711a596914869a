import type { Words } from '../words.ts';
import { times } from './counting.ts';

export const partners: Words['partners'] = {
  facts: {
    duties: 'Tâches',
    strengths: 'Forces',
    values: 'Valeurs',
    motivations: 'Ce qui relance le moteur',
    workingStyle: 'Façon de travailler',
    communication: 'Comment me parler',
    feedback: 'Les retours que je demande',
    commitment: 'Le temps que je donne',
    timezone: 'Fuseau horaire',
    rolesReviewed: 'Rôle revu pour la dernière fois',
  },
  feedbackKinds: {
    listen: 'D’abord m’écouter',
    question: 'Me poser des questions',
    challenge: 'Me mettre au défi',
  },
  style: (text) => `Manière\u202f: ${text}`,
  prefers: (text) => `De préférence\u202f: ${text}`,
  avoid: (text) => `Plutôt pas\u202f: ${text}`,
  feedbackGiven: (n, to) => `A fait un retour à ${to} ${times(n)}.`,
  sections: {
    about: 'À propos',
    goals: 'Objectifs',
    benchmarks: 'Repères',
    promised: 'Promis',
    feedback: 'Retours',
  },
  description: (name, role) => (role === '' ? name : `${name}\u202f: ${role}`),
};
