import { EXAMPLE_TODAY } from './example-site.ts';

/*
 * What changes when days pass without writing: pages about the present, and pages whose statements are no longer true.
 * All others are the same files, however old the journal is.
 */

/** Pages about today, and files that say which day it is. */
const ABOUT_NOW = [
  '/',
  // They say how many days something is overdue.
  '/commitments/',
  '/partners/robin/',
  '/partners/sam/',
  // They show what the plan asks for today, and a line for today on a chart.
  '/benchmarks/evening-screens/',
  '/benchmarks/manuscript/',
  '/benchmarks/resting-pulse/',
  '/benchmarks/sleep/',
  '/journal.json',
] as const;

/** Pages where today's plan is a mark on a bar, while it's rising. */
const PLAN_OF_TODAY = ['/benchmarks/', '/goals/manuscript/'];

interface Passing {
  when: string;
  from: string;
  to: string;
  changed: readonly string[];
}

/** Periods in which nothing is written in the example journal, with the pages that change. */
export const PASSING_DAYS: readonly Passing[] = [
  { when: 'a day', from: EXAMPLE_TODAY, to: '2026-11-20', changed: [...ABOUT_NOW, ...PLAN_OF_TODAY] },
  {
    when: 'a week, in which a due date passes without a check-in',
    from: EXAMPLE_TODAY,
    to: '2026-11-26',
    changed: [
      ...ABOUT_NOW,
      ...PLAN_OF_TODAY,
      // Promises are overdue by then.
      '/check-ins/',
      '/check-ins/2026-11-15/',
      // A session on that due date was missed.
      '/health/',
      '/journal/2026.json',
      '/retrospectives/2026-q4/',
      '/retrospectives/2026/',
      '/timeline/',
    ],
  },
  {
    when: 'New Year, with which a year and its last quarter are over',
    from: '2026-12-30',
    to: '2027-01-02',
    changed: [...ABOUT_NOW, '/health/', '/retrospectives/', '/retrospectives/2026-q4/', '/retrospectives/2026/'],
  },
  {
    when: 'half of the year after, without a word',
    from: '2027-02-15',
    to: '2027-08-15',
    changed: [
      ...ABOUT_NOW,
      // The review of the roles and a goal was due.
      '/agreement/',
      '/goals/quiet-evenings/',
      // A quarter has ended.
      '/retrospectives/',
      '/retrospectives/2027-q1/',
      '/retrospectives/2027/',
    ],
  },
];
