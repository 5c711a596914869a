import { count } from './counting.ts';

export const benchmarks = {
  title: 'Benchmarks',
  lede: 'What we measure, and where it stands against the plan.',
  noReading: 'no reading yet',
  together: 'Together',
  states: {
    notStarted: 'not started',
    ahead: 'ahead of plan',
    onPlan: 'on plan',
    behind: 'behind plan',
    reached: 'reached',
    held: 'within the line',
    broken: 'outside the line',
    noPlan: 'no plan',
  },
  gap: (gap: number, amount: string) =>
    gap === 0 ? 'exactly on plan' : `${amount} ${gap > 0 ? 'ahead of' : 'behind'} plan`,
  by: (date: string) => `by ${date}`,
  aim: (value: string, date: string) => `${value} by ${date}`,
  atMost: (value: string) => `at most ${value}`,
  atLeast: (value: string) => `at least ${value}`,
  within: (low: string, high: string) => `between ${low} and ${high}`,
  ofTarget: (actual: string, target: string) => `${actual} of ${target}`,
  downTo: (actual: string, target: string) => `${actual}, down to ${target}`,
  of: (partner: string, text: string) => `${partner}: ${text}`,
  planned: (value: string) => `plan ${value}`,
  countOf: (n: number, of: number) => `${n} of ${of}`,
  days: (days: number) =>
    days === 0 ? 'to the day' : `${count(Math.abs(days), 'day', 'days')} ${days > 0 ? 'ahead' : 'behind'}`,
  labels: { now: 'Now', standing: 'Against plan', needed: 'Needed next', held: 'Readings inside the line' },
  target: 'Target',
  checkpoint: 'Checkpoint',
  howCounted: (aggregate: 'last' | 'sum' | 'mean' | 'max', per: 'partner' | 'pair') =>
    `${{ last: 'The latest reading counts', sum: 'Readings add up', mean: 'The mean of all readings counts', max: 'The largest reading counts' }[aggregate]}, ${per === 'partner' ? 'each for themselves' : 'for all together'}.`,
  noForecast: {
    tooFewReadings: 'No forecast: it takes four readings to see a direction.',
    wrongWay: 'No forecast: the last readings do not lead toward the target.',
    reached: 'The target is reached.',
    hold: 'A line to hold has no finish to forecast.',
    closed: 'No forecast: the goal is not being worked on.',
    noPlan: 'No forecast: no plan leads to a target.',
  },
  forecast: (earliest: string, latest: string, expected: string) =>
    `At the pace of the last readings: about ${expected}, between ${earliest} and ${latest}.`,
  forecastOpen: (earliest: string, expected: string) =>
    `At the pace of the last readings: about ${expected}, at the earliest ${earliest}; how late is open.`,
  summary: (of: {
    who: string | undefined;
    count: number;
    from: string;
    to: string;
    actual: string;
    standing: string;
  }) =>
    `${of.who === undefined ? '' : `${of.who}: `}${count(of.count, 'reading', 'readings')} from ${of.from} to ${of.to}, now ${of.actual}, ${of.standing}.`,
  summaryEmpty: (who: string | undefined) => (who === undefined ? 'No readings yet.' : `${who}: no readings yet.`),
  sections: {
    standing: 'Where it stands',
    checkpoints: 'Checkpoints',
    readings: 'All readings',
    milestones: 'Milestones',
    story: 'In our words',
  },
  columns: {
    date: 'Session',
    partner: 'Partner',
    reading: 'Reading',
    actual: 'Counts as',
    planned: 'Plan',
    gap: 'Against plan',
  },
  csv: 'Download as CSV',
  empty: 'No benchmarks yet. One number that you read at every check-in is enough.',
};
