import { count } from './counting.ts';

export const retrospectives = {
  title: 'Retrospectives',
  lede: 'What a quarter or a year brought, and what we took from it.',
  kicker: 'Retrospective',
  soFar: 'so far',
  sessions: (n: number) => count(n, 'check-in', 'check-ins'),
  wins: (n: number) => count(n, 'win', 'wins'),
  milestones: (n: number) => count(n, 'milestone', 'milestones'),
  figures: { sessions: 'Check-ins', promised: 'Promises', milestones: 'Milestones', wins: 'Small wins' },
  dueDates: (kept: number, of: number) => `${kept} of ${count(of, 'due date', 'due dates')} met`,
  promises: (kept: number, open: number, dropped: number) =>
    [`${kept} kept`, ...(open > 0 ? [`${open} open`] : []), ...(dropped > 0 ? [`${dropped} let go`] : [])].join(', '),
  sections: {
    moved: 'What moved',
    reached: 'What we reached',
    wins: 'Small wins',
    setbacks: 'Setbacks, and what they taught',
    changed: 'What we changed',
    sessions: 'When we met',
    talk: 'To talk about',
    quarters: 'Quarter by quarter',
  },
  movement: (before: string, after: string) => `${before} → ${after}`,
  columns: {
    benchmark: 'Benchmark',
    partner: 'Partner',
    movement: 'From, to',
    gap: 'Against plan',
    readings: 'Readings',
  },
  paused: (from: string, to: string, because: string) =>
    `Paused from ${from} to ${to}${because === '' ? '' : `: ${because}`}`,
  questions: [
    'What do we want to keep doing?',
    'What have we learned about ourselves?',
    'What would we let go of?',
    'What does the next stretch ask of us?',
  ],
  wholeYear: (year: string) => `All of ${year}`,
  previous: 'Before',
  next: 'After',
  pager: 'Retrospectives before and after',
  description: (period: string, sessions: string) => `Looking back on ${period}: ${sessions}.`,
  onThisDay: 'On this day',
  yearsAgo: (years: number) => (years === 1 ? 'A year ago' : `${years} years ago`),
  empty: 'Nothing to look back on yet. After the first check-in this page begins to fill.',
};
