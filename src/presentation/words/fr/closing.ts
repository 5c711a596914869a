import type { Words } from '../words.ts';

export const closing: Words['closing'] = {
  title: 'Ce que nous avons fait ensemble',
  kicker: (from, to) => `du ${from} au ${to}`,
  description: (name) => `${name}\u202f: un regard en arrière sur le tout.`,
  ended: (date) => `Ce partenariat s’est terminé le ${date}.`,
  lookBack: 'Revoir tout le chemin',
  renewal: (ends) => `La durée convenue s’achève le ${ends}. C’est le moment de parler de la suite.`,
  toAgreement: 'Ce dont nous avons convenu',
  success: 'Ce que nous appelions réussir',
  goals: 'Ce que nos objectifs sont devenus',
  lastTalk: 'Pour le dernier échange',
  questions: [
    'De quoi tirons-nous fierté\u202f?',
    'Que nous sommes-nous appris\u202f?',
    'Qu’est-ce qui continue, et avec qui\u202f?',
    'De quoi voulons-nous nous remercier\u202f?',
  ],
};
