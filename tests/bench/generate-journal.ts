import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays, plainDate, type PlainDate } from '../../src/domain/plain-date.ts';
import { checkInText } from './generated-check-in.ts';
import { seededRandom, type Random } from './seeded-random.ts';

export interface GeneratedJournal {
  folder: string;
  /** The day after the last session: the day to build the journal for. */
  today: PlainDate;
  files: number;
}

const SINCE = plainDate('2010-01-04');

/**
 * Generates a journal with a number of sessions and every kind of document and section: the same bytes for the same
 * seed. It's for measuring; the words mean nothing.
 * @param days from one session to the next
 */
export function generateJournal(
  folder: string,
  sessions: number,
  { seed = 1, days = 1 }: { seed?: number; days?: number } = {},
): GeneratedJournal {
  const random = seededRandom(seed);
  const dates = Array.from({ length: sessions }, (_, index) => addDays(SINCE, index * days));
  const today = addDays(SINCE, (sessions - 1) * days + 1);
  const files = new Map<string, string>([
    ['partnership.md', partnership(addDays(today, 100), days)],
    [
      'partners/robin.md',
      document({ name: 'Robin', role: 'Planner', duties: ['Plans the week'], github: 'robin-example' }),
    ],
    ['partners/sam.md', document({ name: 'Sam', role: 'Keeper', duties: ['Keeps the log'], github: 'sam-example' })],
    ...goalsAndBenchmarks(sessions, days),
    ...dates.flatMap((date, index) => checkIns(date, index, random)),
    ...dates.filter((_, index) => index % 40 === 20).map((date, index) => milestone(date, index)),
    ...dates.filter((_, index) => index % 10 === 5).map((date) => feedback(date)),
    ['pages/handbook.md', `${document({ title: 'Handbook', order: 10 })}## How we work\n\nIn turns.\n`],
  ]);
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, today, files: files.size };
}

// JSON is valid YAML, so nothing has to be quoted.
function document(frontmatter: object): string {
  const lines = Object.entries(frontmatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}

function partnership(ends: PlainDate, days: number): string {
  const data = {
    name: 'A generated journal',
    since: SINCE,
    purpose: 'To measure how long a build takes.',
    cadence: { every: days === 1 ? '1 day' : `${days} days`, starts: SINCE, early: '0 days', grace: '0 days' },
    term: { ends },
    reviews: { goals: '3 months', roles: '6 months' },
    privacy: { default: 'public' },
    agreements: ['Ask before advising'],
    questions: ['What are we avoiding?'],
  };
  return document(data);
}

function goalsAndBenchmarks(sessions: number, days: number): [string, string][] {
  const due = addDays(SINCE, sessions * days + 30);
  return Array.from({ length: 6 }, (_, index): [string, string][] => {
    const [goal, benchmark] = [`goal-${index}`, `benchmark-${index}`];
    const shared = { title: `Benchmark ${index}`, goal, unit: 'km', per: index % 2 === 0 ? 'partner' : 'pair' };
    const plan = {
      aggregate: (['last', 'sum', 'mean', 'max'] as const)[index % 4],
      baseline: { date: SINCE, value: 0 },
      checkpoints: [
        { date: addDays(SINCE, Math.ceil(sessions / 2) * days), value: sessions / 2, label: `Half of ${index}` },
      ],
      target: { date: due, value: sessions },
    };
    return [
      [
        `goals/${goal}.md`,
        document({
          title: `Goal ${index}`,
          owners: ['robin', 'sam'],
          specific: 'Get there.',
          measurable: [benchmark],
          achievable: 'One step at a time.',
          relevant: 'Because.',
          timeBound: { starts: SINCE, due },
        }),
      ],
      [
        `benchmarks/${benchmark}.md`,
        document(index === 5 ? { ...shared, hold: { atMost: 20 } } : { ...shared, ...plan }),
      ],
    ];
  }).flat();
}

function checkIns(date: PlainDate, index: number, random: Random): [string, string][] {
  const folder = `check-ins/${date.slice(0, 4)}`;
  if (index % 5 !== 0) return [[`${folder}/${date}.md`, checkInText({ date, index, random })]];
  return ['robin', 'sam'].map((author) => [
    `${folder}/${date}-${author}.md`,
    checkInText({ date, index, random, author }),
  ]);
}

function milestone(date: PlainDate, index: number): [string, string] {
  const own =
    index % 3 === 2
      ? { kind: 'setback', lesson: 'Sleep first.', recovery: 'An early night.' }
      : { kind: 'milestone', celebrated: 'Pancakes.' };
  return [
    `milestones/milestone-${index}.md`,
    `${document({ title: `Milestone ${index}`, date, ...own })}It happened.\n`,
  ];
}

function feedback(date: PlainDate): [string, string] {
  const remarks = [
    { by: 'sam', at: `${date}T18:00:00Z`, on: 'Take step', body: 'What made it possible?' },
    { by: 'robin', at: `${date}T19:00:00Z`, replyTo: 0, body: 'Company.' },
  ];
  return [
    `feedback/${date}.yaml`,
    `${JSON.stringify({ acknowledged: [{ by: 'sam', at: `${date}T20:00:00Z` }], remarks })}\n`,
  ];
}
