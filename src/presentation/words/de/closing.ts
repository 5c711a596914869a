import type { Words } from '../words.ts';

export const closing: Words['closing'] = {
  title: 'Was wir zusammen gemacht haben',
  kicker: (from, to) => `${from} bis ${to}`,
  description: (name) => `${name}: ein Blick zurück auf alles.`,
  ended: (date) => `Diese Partnerschaft ist am ${date} zu Ende gegangen.`,
  lookBack: 'Auf alles zurückblicken',
  renewal: (ends) => `Am ${ends} endet die vereinbarte Zeit. Zeit für das Gespräch, ob und wie es weitergeht.`,
  toAgreement: 'Was wir vereinbart haben',
  success: 'Was wir Erfolg genannt haben',
  goals: 'Was aus unseren Zielen wurde',
  lastTalk: 'Für das letzte Gespräch',
  questions: [
    'Worauf sind wir stolz?',
    'Was haben wir voneinander gelernt?',
    'Was geht weiter, und mit wem?',
    'Wofür wollen wir einander danken?',
  ],
};
