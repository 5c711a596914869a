import { times } from './counting.ts';

export const partners = {
  facts: {
    duties: 'Duties',
    strengths: 'Strengths',
    values: 'Values',
    motivations: 'What starts the engine again',
    workingStyle: 'Working style',
    communication: 'How to talk with me',
    feedback: 'Feedback I ask for',
    commitment: 'Time I give',
    timezone: 'Time zone',
    rolesReviewed: 'Role last reviewed',
  },
  feedbackKinds: {
    listen: 'Listen first',
    question: 'Ask me questions',
    challenge: 'Challenge me',
  },
  style: (text: string) => `Style: ${text}`,
  prefers: (text: string) => `Prefers: ${text}`,
  avoid: (text: string) => `Better not: ${text}`,
  feedbackGiven: (n: number, to: string) => `Gave ${to} feedback ${times(n)}.`,
  sections: { about: 'About', goals: 'Goals', benchmarks: 'Benchmarks', promised: 'Promised', feedback: 'Feedback' },
  description: (name: string, role: string) => (role === '' ? name : `${name}: ${role}`),
};
