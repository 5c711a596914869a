import type { Audience } from '../../src/domain/audience/model.ts';
import { emptyBody } from '../../src/domain/check-in/body.ts';
import type { CheckInBody, ListedCommitment, Place } from '../../src/domain/check-in/model.ts';
import type { CheckInDocument, Document, Documents } from '../../src/domain/documents.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import type { Journal } from '../../src/domain/model.ts';
import { plainDate, type PlainDate } from '../../src/domain/plain-date.ts';
import type { Benchmark } from '../../src/domain/schemas/benchmark.ts';
import type { Feedback } from '../../src/domain/schemas/feedback.ts';
import type { Goal } from '../../src/domain/schemas/goal.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import type { Milestone } from '../../src/domain/schemas/milestone.ts';
import type { Partner } from '../../src/domain/schemas/partner.ts';
import type { Cadence, Partnership } from '../../src/domain/schemas/partnership.ts';
import { parseBody } from '../../src/journal/parse-body.ts';

/*
 * Short ways to make documents. A test gives frontmatter as a partner would write it, and the schemas parse it: so
 * defaults are the real ones, and impossible documents fail.
 */

type Written = Readonly<Record<string, unknown>>;

export const day = plainDate;

function made<Data>(file: string, id: string, data: Data, body = ''): Document<Data> {
  return { id, file: `${file}${id}.md`, data, body };
}

export function partnership(written: Written = {}): Document<Partnership> {
  const data = schemas.partnership.parse({
    name: 'Two Marathons',
    since: '2026-01-05',
    purpose: 'We finish what matters.',
    cadence: { every: '1 week', starts: '2026-01-11' },
    privacy: { default: 'public' },
    ...written,
  });
  return made('', 'partnership', data);
}

export function cadence(written: Written = {}): Cadence {
  return partnership({ cadence: { every: '1 week', starts: '2026-01-11', ...written } }).data.cadence;
}

/** Makes a partner whose name is the id with a capital letter. */
export function partner(id: string, written: Written = {}): Document<Partner> {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return made('partners/', id, schemas.partners.parse({ name, ...written }));
}

export function goal(id: string, written: Written = {}): Document<Goal> {
  return made('goals/', id, schemas.goals.parse({ title: id, owners: ['robin', 'sam'], ...written }));
}

/** Makes a shared benchmark from 0 km on 5 January to 10 km on 5 July. */
export function benchmark(id: string, written: Written = {}): Document<Benchmark> {
  const plan = { baseline: { date: '2026-01-05', value: 0 }, target: { date: '2026-07-05', value: 10 } };
  return made('benchmarks/', id, schemas.benchmarks.parse({ title: id, unit: 'km', ...plan, ...written }));
}

export function milestone(id: string, written: Written): Document<Milestone> {
  return made('milestones/', id, schemas.milestones.parse({ title: id, ...written }));
}

export function feedback(session: string, written: Written): Document<Feedback> {
  const data = schemas.feedback.parse(written);
  return { id: session, file: `feedback/${session}.yaml`, data, body: '' };
}

/** Makes the check-in of `2026-05-01` or `2026-05-01-sam`. */
export function checkIn(id: string, written: Written = {}, content: Partial<CheckInBody> = {}): CheckInDocument {
  const author = id.slice(11);
  const data = schemas.checkIns.parse({ date: id.slice(0, 10), ...(author && { author }), ...written });
  return { ...made('check-ins/', id, data), content: { ...emptyBody(), ...content } };
}

/** Makes a check-in with a body, read as the loader reads it. */
export function written(id: string, body: string, frontmatter: Written = {}): CheckInDocument {
  return { ...checkIn(id, frontmatter), body, content: reparse(body) };
}

export const reparse = (body: string): CheckInBody => parseBody(body, ROBIN_AND_SAM).body;

const ROBIN_AND_SAM = [
  { id: 'robin', name: 'Robin' },
  { id: 'sam', name: 'Sam' },
];

export const place: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Parses a listed commitment from a line: a box, owners, words, a due date.
 * @example listed('[x] @sam Write (due 2026-05-15)')
 */
export function listed(line: string): ListedCommitment {
  const [, mark, owners = '', text = '', due] = /^\[([ x~])\] ((?:@\S+ )*)(.+?)(?: \(due (\S+)\))?$/.exec(line) ?? [];
  return {
    text,
    key: text.toLowerCase(),
    owners: owners
      .split(' ')
      .filter(Boolean)
      .map((owner) => owner.slice(1)),
    ...(due !== undefined && { due: day(due) }),
    state: mark === 'x' ? 'kept' : mark === '~' ? 'dropped' : 'open',
    section: 'nextSteps',
    place,
  };
}

/** Returns Robin and Sam, with whatever else a test gives. */
export function documents(given: Partial<Documents> = {}): Documents {
  return {
    partnership: partnership(),
    partners: [partner('robin'), partner('sam')],
    goals: [],
    benchmarks: [],
    checkIns: [],
    milestones: [],
    feedback: [],
    pages: [],
    ...given,
  };
}

export function journal(given: Partial<Documents>, today: string, audience: Audience = 'private'): Journal {
  return makeJournal(documents(given), { audience, today: day(today) });
}

/** Makes joint check-ins on dates. */
export function checkInsOn(...dates: readonly string[]): CheckInDocument[] {
  return dates.map((date) => checkIn(date));
}

/** Returns dates one week apart. */
export function weekly(first: string, count: number): PlainDate[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, week) =>
    day(new Date(start + week * 7 * 86_400_000).toISOString().slice(0, 10)),
  );
}
