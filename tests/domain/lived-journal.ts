import fc from 'fast-check';
import { stringify } from 'yaml';
import { addDays, daysBetween, type PlainDate, plainDate } from '../../src/domain/plain-date.ts';

/** The story of three years: facts to write a journal from, and to work out by hand what has to follow. */
export interface Life {
  partners: readonly { id: string; joined?: PlainDate; left?: PlainDate }[];
  starts: PlainDate;
  /** In days. */
  every: number;
  early: number;
  grace: number;
  changes: readonly { from: PlainDate; every?: number; early?: number; grace?: number }[];
  pauses: readonly { from: PlainDate; to: PlainDate }[];
  /** In order of date. */
  meetings: readonly Meeting[];
  baseline: { date: PlainDate; value: number };
  today: PlainDate;
}

export interface Meeting {
  date: PlainDate;
  /** One file without an author, written together; or one for each side. */
  files: readonly WrittenFile[];
}

export interface WrittenFile {
  author?: string;
  lines: readonly Line[];
  /** Pages read since the last time, and minutes a day. */
  pages?: number;
  minutes?: number;
  /** By partner. */
  run?: Readonly<Record<string, number>>;
}

/** A promise, as one check-in lists it. */
export interface Line {
  /** Identifies the promise; never written. */
  promise: number;
  text: string;
  /** Empty if it doesn't name anyone. */
  owners: readonly string[];
  mark: 'open' | 'kept' | 'dropped';
  due?: PlainDate;
}

const START = plainDate('2026-01-04');
const DAYS = 3 * 365;
const TODAY = addDays(START, DAYS);

/** Three years in which everything happens that a journal must handle. */
export const lives: fc.Arbitrary<Life> = fc.gen().map((draw) => {
  const whole = (min: number, max: number) => draw(fc.integer, { min, max });
  const chance = (percent: number) => whole(1, 100) <= percent;
  const day = (min: number, max: number) => addDays(START, whole(min, max));

  const partners = [{ id: 'alex', joined: day(200, 500) }, { id: 'robin' }, { id: 'sam', left: day(550, 900) }];
  const pauses = Array.from({ length: whole(1, 4) }, () => {
    const from = day(30, DAYS);
    return { from, to: addDays(from, whole(0, 30)) };
  });
  const changes = [
    { from: day(250, 400), every: whole(5, 21), ...(chance(50) && { grace: whole(0, 2) }) },
    ...(chance(50) ? [{ from: day(450, 600), early: whole(0, 2) }] : []),
    ...(chance(70) ? [{ from: day(650, 900), every: whole(5, 21) }] : []),
  ];
  const rules = { starts: START, every: whole(5, 16), early: whole(0, 2), grace: whole(0, 2), changes, pauses };
  const dates = meetingDays(dueDaysOf(rules), chance, whole);

  const promises: { promise: number; text: string; owners: readonly string[] }[] = [];
  let made = 0;
  const meetings = dates.map((date): Meeting => {
    const there = partnersOn(partners, date);
    const isJoint = chance(60);
    const lines = (author?: string): Line[] => {
      const again = promises
        .map((promise) => ({ ...promise, owners: promise.owners.filter((id) => there.includes(id)) }))
        // Partners who left aren't asked for anything; what everyone named promised goes on for those still there.
        .filter(
          ({ promise, owners }) =>
            owners.length > 0 || promises.some((one) => one.promise === promise && one.owners.length === 0),
        )
        .filter(({ owners }) => (author === undefined ? true : owners.includes(author) && owners.length === 1))
        .filter(() => chance(45))
        .map((promise): Line => {
          const mark = chance(45) ? 'open' : chance(75) ? 'kept' : 'dropped';
          // A settled promise is rarely listed again; if it's open, it's a new promise in the same words.
          const place = promises.findIndex((one) => one.promise === promise.promise);
          if (mark !== 'open' && chance(90)) promises.splice(place, 1);
          return {
            ...promise,
            text: inOtherSigns(promise.text, whole(0, 3)),
            mark,
            ...(chance(15) && { due: addDays(date, whole(-3, 40)) }),
          };
        });
      const fresh = Array.from({ length: whole(0, 2) }, (): Line => {
        made += 1;
        const owners = author !== undefined ? [author] : chance(40) ? [] : fewOf(there, whole(0, 9));
        const promise = { promise: made, text: `Finish part ${String(made)} of the plan`, owners };
        if (chance(95)) promises.push(promise);
        return {
          ...promise,
          mark: chance(8) ? 'kept' : 'open',
          ...(chance(40) && { due: addDays(date, whole(-1, 40)) }),
        };
      });
      return [...again, ...fresh];
    };
    const numbers = () => ({
      ...(chance(60) && { pages: whole(0, 90) / 2 }),
      ...(chance(60) && { minutes: whole(10, 90) }),
    });
    const run = (who: readonly string[]) =>
      Object.fromEntries(who.filter(() => chance(80)).map((id) => [id, whole(10, 420) / 10]));
    if (isJoint) return { date, files: [{ lines: lines(), ...numbers(), run: run(there) }] };
    const sides = there.filter(() => chance(80));
    const authors = sides.length > 0 ? sides : there.slice(0, 1);
    return {
      date,
      // What belongs to the pair is written by the first of them.
      files: authors.map((author, index) => ({
        author,
        lines: lines(author),
        ...(index === 0 && numbers()),
        run: run([author]),
      })),
    };
  });
  return { partners, ...rules, meetings, baseline: { date: day(20, 200), value: whole(0, 50) }, today: TODAY };
});

function meetingDays(
  due: readonly PlainDate[],
  chance: (percent: number) => boolean,
  whole: (min: number, max: number) => number,
): PlainDate[] {
  const met = due.filter(() => chance(80)).map((date) => addDays(date, chance(60) ? 0 : whole(-4, 6)));
  const extra = due.filter(() => chance(10)).map((date) => addDays(date, whole(-6, 6)));
  return [...new Set([...met, ...extra])].filter((date) => START <= date && date <= addDays(TODAY, 14)).toSorted();
}

/** Picks one or two of some. */
function fewOf(there: readonly string[], turn: number): readonly string[] {
  const first = turn % there.length;
  return there.filter((_, index) => index === first || (turn > 6 && index === (first + 1) % there.length));
}

/** Writes the same promise as hurried people list it again. */
function inOtherSigns(text: string, turn: number): string {
  return [text, text.toUpperCase(), `${text}!`, text.replace(' of ', ', of ')][turn] ?? text;
}

/** Returns the partners on a day, ordered by id. */
export function partnersOn(partners: Life['partners'], date: PlainDate): string[] {
  return partners
    .filter(({ joined, left }) => (joined === undefined || joined <= date) && (left === undefined || date <= left))
    .map(({ id }) => id);
}

/** Tells for each day whether something is due on it, up to a year after today, for what's due later. */
export function dueDaysOf({
  starts,
  every,
  changes,
  pauses,
}: Pick<Life, 'starts' | 'every' | 'changes' | 'pauses'>): PlainDate[] {
  const due: PlainDate[] = [];
  let anchor = starts;
  let distance = every;
  for (let date = starts; date <= addDays(TODAY, 365); date = addDays(date, 1)) {
    const change = changes.find(({ from }) => from === date);
    if (change?.every !== undefined) [anchor, distance] = [date, change.every];
    const isPaused = pauses.some(({ from, to }) => from <= date && date <= to);
    if (!isPaused && daysBetween(anchor, date) % distance === 0) due.push(date);
  }
  return due;
}

/** Writes the journal that these people would have written, by path. */
export function filesOf(life: Life): Record<string, string> {
  const { partners, starts, every, early, grace, changes, pauses, meetings, baseline } = life;
  const days = (count: number) => `${String(count)} days`;
  const files: Record<string, string> = {
    'content/partnership.md': document({
      name: 'Three years',
      since: starts,
      timezone: 'Europe/London',
      purpose: 'To last.',
      cadence: {
        every: days(every),
        starts,
        early: days(early),
        grace: days(grace),
        pauses,
        changes: changes.map(({ from, ...change }) => ({
          from,
          ...Object.fromEntries(Object.entries(change).map(([field, count]) => [field, days(count)])),
        })),
      },
    }),
    'content/benchmarks/pages.md': document({
      title: 'Pages',
      unit: 'pages',
      aggregate: 'sum',
      baseline: { date: baseline.date, value: baseline.value },
      target: { date: addDays(TODAY, 100), value: 20_000 },
    }),
    'content/benchmarks/minutes.md': document({
      title: 'Minutes',
      unit: 'minutes',
      aggregate: 'mean',
      over: 3,
      hold: { atMost: 40 },
    }),
    'content/benchmarks/run.md': document({
      title: 'Run',
      unit: 'km',
      per: 'partner',
      aggregate: 'max',
      baseline: { date: baseline.date, value: 5 },
      target: { date: addDays(TODAY, 100), value: 42 },
    }),
  };
  for (const { id, ...rest } of partners) files[`content/partners/${id}.md`] = document({ name: id, ...rest });
  for (const { date, files: written } of meetings)
    for (const { author, lines, pages, minutes, run } of written) {
      const readings = { pages, minutes, ...(run && Object.keys(run).length > 0 && { run }) };
      files[`content/check-ins/${date}${author === undefined ? '' : `-${author}`}.md`] = `${document({
        date,
        readings: Object.fromEntries(Object.entries(readings).filter(([, value]) => value !== undefined)),
      })}\n## Wins\n\n- We met\n\n## Next steps\n\n${lines.map((line) => lineOf(line, author)).join('\n')}\n`;
    }
  return files;
}

function lineOf({ text, owners, mark, due }: Line, author: string | undefined): string {
  // On a partner's own side, their commitments don't need a name.
  const named = owners.length === 1 && owners[0] === author ? [] : owners;
  const words = [...named.map((owner) => `@${owner}`), text, ...(due === undefined ? [] : [`(due ${due})`])].join(' ');
  if (mark === 'dropped') return `- [ ] ~~${words}~~ it was too much`;
  return `- [${mark === 'kept' ? 'x' : ' '}] ${words}`;
}

function document(fields: unknown): string {
  return `---\n${stringify(fields)}---\n`;
}
