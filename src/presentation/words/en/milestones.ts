import { count } from './counting.ts';

export const milestones = {
  title: 'Milestones',
  lede: 'What we reached, what we celebrated, and what setbacks taught us.',
  kinds: { milestone: 'Milestone', smallWin: 'Small win', setback: 'Setback' },
  found: {
    firstSession: 'The first check-in',
    sessions: (n: number) => `${n} check-ins`,
    streak: (n: number) => `${n} due dates kept in a row`,
    anniversary: (years: number) => `${count(years, 'year', 'years')} together`,
    target: (benchmark: string, value: string) => `${benchmark}: ${value}, the target`,
    checkpoint: (benchmark: string, value: string) => `${benchmark}: ${value}`,
  },
  reached: (on: string, planned: string) => `Reached on ${on}; the plan said ${planned}.`,
  counted: 'Found by counting: nobody had to write it.',
  facts: {
    goal: 'Goal',
    benchmark: 'Benchmark',
    celebrated: 'How we celebrated',
    lesson: 'What we learned',
    recovery: 'The first step back',
    recoveredBy: 'The way back',
  },
  sections: { found: 'Found along the way', wins: 'Small wins', setbacks: 'Setbacks, and the way back' },
  winsLede: (n: number) => `${count(n, 'win', 'wins')} named in check-ins.`,
  lesson: (text: string) => `Lesson: ${text}`,
  recovery: (text: string) => `Way back: ${text}`,
  noLesson: 'No lesson written down yet.',
  empty: 'No milestones yet. The first check-in will be one.',
};
