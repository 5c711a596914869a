import { count, times } from './counting.ts';

export const commitments = {
  title: 'Commitments',
  lede: 'What was promised, by whom, and what became of it.',
  states: { kept: 'kept', late: 'kept late', open: 'open', overdue: 'overdue', dropped: 'dropped' },
  /** Of how many are in each state. */
  counts: {
    kept: (n: number) => `${n} kept`,
    late: (n: number) => `${n} kept late`,
    open: (n: number) => `${n} open`,
    overdue: (n: number) => `${n} overdue`,
    dropped: (n: number) => `${n} dropped`,
  },
  carried: (n: number) => `carried over ${times(n)}`,
  due: (date: string) => `due ${date}`,
  settled: (date: string) => `on ${date}`,
  overdueBy: (days: number, date: string) => `was due ${date}, ${count(days, 'day', 'days')} ago`,
  promised: (date: string) => `promised ${date}`,
  rate: (kept: number, of: number) => `${kept} of ${of} kept`,
  recentRate: (rate: string) => `${rate} in the last four sessions`,
  open: 'Open',
  settledIn: 'Settled, by year of promise',
  nothingOpen: 'Nothing open.',
  empty: 'No commitments yet. A task under “Next steps” in a check-in becomes one.',
};
