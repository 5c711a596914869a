import { EXAMPLE_TODAY } from './example-site.ts';

/*
 * What changes when days pass and nobody writes: pages about now, and pages that say something which became otherwise. All
 * others are the same files, however old the journal is.
 */

/** Pages about today, and files that say which day it is. */
const ABOUT_NOW = [
  '/',
  // For how many days something has been overdue.
  '/commitments/',
  '/partners/robin/',
  '/partners/sam/',
  // What the plan of today asks for, and the line of today on a chart.
  '/benchmarks/evening-screens/',
  '/benchmarks/manuscript/',
  '/benchmarks/resting-pulse/',
  '/benchmarks/sleep/',
  '/journal.json',
] as const;

/** Where the plan of today is a mark on a bar, while it rises. */
const PLAN_OF_TODAY = ['/benchmarks/', '/goals/manuscript/'];

interface Passing {
  when: string;
  from: string;
  to: string;
  changed: readonly string[];
}

/** Stretches of days in which nothing is written in the example journal, with the pages that change. */
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
      // Nobody met on that due date.
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
      // Roles and a goal were to be looked at again.
      '/agreement/',
      '/goals/quiet-evenings/',
      // A quarter is over.
      '/retrospectives/',
      '/retrospectives/2027-q1/',
      '/retrospectives/2027/',
    ],
  },
];
