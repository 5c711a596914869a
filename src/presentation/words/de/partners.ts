import type { Words } from '../words.ts';
import { times } from './counting.ts';

export const partners: Words['partners'] = {
  facts: {
    duties: 'Aufgaben',
    strengths: 'Stärken',
    values: 'Werte',
    motivations: 'Was den Motor wieder anwirft',
    workingStyle: 'Arbeitsweise',
    communication: 'Wie man mit mir redet',
    feedback: 'Rückmeldung, die ich mir wünsche',
    commitment: 'Zeit, die ich gebe',
    timezone: 'Zeitzone',
    rolesReviewed: 'Rolle zuletzt angesehen',
  },
  feedbackKinds: {
    listen: 'Erst zuhören',
    question: 'Stell mir Fragen',
    challenge: 'Fordere mich heraus',
  },
  style: (text) => `Art: ${text}`,
  prefers: (text) => `Am liebsten: ${text}`,
  avoid: (text) => `Lieber nicht: ${text}`,
  feedbackGiven: (n, to) => `Hat ${to} ${times(n)} Rückmeldung gegeben.`,
  sections: {
    about: 'Zur Person',
    goals: 'Ziele',
    benchmarks: 'Messgrößen',
    promised: 'Zugesagt',
    feedback: 'Rückmeldung',
  },
  description: (name, role) => (role === '' ? name : `${name}: ${role}`),
};
