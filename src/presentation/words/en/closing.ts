export const closing = {
  title: 'What we did together',
  kicker: (from: string, to: string) => `${from} to ${to}`,
  description: (name: string) => `${name}: looking back on all of it.`,
  ended: (date: string) => `This partnership ended on ${date}.`,
  lookBack: 'Look back on all of it',
  renewal: (ends: string) => `The term ends on ${ends}. Time for the talk about going on.`,
  toAgreement: 'What we agreed on',
  success: 'What we called success',
  goals: 'What became of our goals',
  lastTalk: 'For the last talk',
  questions: [
    'What are we proud of?',
    'What did each of us learn from the other?',
    'What goes on, and with whom?',
    'What do we want to thank each other for?',
  ],
};
