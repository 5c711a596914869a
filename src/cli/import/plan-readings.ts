import { compareText } from '../../domain/text.ts';
import { posix } from 'node:path';
import { stringify } from 'yaml';
import type { Audience } from '../../domain/audience/model.ts';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import { planSource } from '../../domain/benchmarks/plan-history.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { Journal } from '../../domain/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Aggregate } from '../../domain/schemas/benchmark.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import {
  counted,
  type ImportedNote,
  importedText,
  type ImportedValue,
  type ImportPlan,
  passedOverIf,
  type PlannedFile,
  spanOf,
} from './model.ts';
import { notesOnce, notesText, noteWords } from './notes.ts';

/** A date on which values can be read: a session's, or a due date without one. */
interface Slot {
  date: PlainDate;
  session?: Session;
}

/** Returns sessions and, if requested, the due dates up to today that have none, in date order. */
function slotsOf({ sessions, rhythm, today }: Journal, withDueDates: boolean): Slot[] {
  const empty = rhythm.dueDates.filter(({ date, session }) => session === undefined && date <= today);
  const taken = new Set(sessions.map(({ date }) => date));
  return [
    ...sessions.map((session) => ({ date: session.date, session })),
    ...(withDueDates ? empty.filter(({ date }) => !taken.has(date)).map(({ date }) => ({ date })) : []),
  ].sort((a, b) => compareText(a.date, b.date));
}

/** Groups values by slot: from the day after the slot before it, up to its own day. */
function bySlot<Dated extends { date: PlainDate }>(
  slots: readonly Slot[],
  values: readonly Dated[],
): { slot: Slot; values: readonly Dated[] }[] {
  const sorted = values.toSorted((a, b) => compareText(a.date, b.date));
  let next = 0;
  return slots.flatMap((slot) => {
    const from = next;
    while (next < sorted.length && (sorted[next]?.date ?? '') <= slot.date) next += 1;
    return next === from ? [] : [{ slot, values: sorted.slice(from, next) }];
  });
}

/** Combines several values into one reading, as the benchmark's rule says. There is at least one. */
function readingOf(values: readonly ImportedValue[], aggregate: Aggregate, scale = 1): number {
  const numbers = values.map(({ value }) => value);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const readings = {
    last: numbers.at(-1) ?? NaN,
    sum,
    mean: sum / numbers.length,
    min: numbers.reduce((smallest, value) => Math.min(smallest, value), Infinity),
    max: numbers.reduce((largest, value) => Math.max(largest, value), -Infinity),
  };
  if (scale === 1) return Number(readings[aggregate].toPrecision(SIGNIFICANT));
  // Minutes as hours would have endless decimals; thousandths are more exact than anyone counts.
  const reading = readings[aggregate] * scale;
  return Number(Math.abs(reading) < 1 ? reading.toPrecision(3) : reading.toFixed(3));
}

/** As many digits as the journal's own totals have: 0.1 + 0.2 is 0.3. */
const SIGNIFICANT = 12;

interface ReadingOf {
  benchmark: string;
  per: 'partner' | 'pair';
  partner: PartnerId;
  value: number;
  notes: readonly ImportedNote[];
}

/**
 * Makes a new check-in with one reading, beside the files of the session, which stay as they are. It uses the free
 * place: the partner's own side, or the file written together.
 * @returns undefined if both are taken
 */
function readingFile(journal: Journal, slot: Slot, reading: ReadingOf): PlannedFile | undefined {
  const { benchmark, per, partner, value, notes } = reading;
  const taken = new Set(journal.documents.checkIns.map(({ id }) => id));
  const own = { id: `${slot.date}-${partner}`, author: partner };
  const together = { id: slot.date, author: undefined };
  // A partner's own reading goes on their side; a shared one goes there only if it must, because it would look like theirs.
  const place = (per === 'partner' ? [own, together] : slot.session ? [together, own] : [together]).find(
    ({ id }) => !taken.has(id),
  );
  if (place === undefined) return undefined;
  const fields = {
    date: slot.date,
    author: place.author,
    present: presentFor(journal, slot, place.author),
    readings: { [benchmark]: per === 'partner' && place.author === undefined ? { [partner]: value } : value },
    ...sharedAs(journal, slot, notes.length > 0 ? 'partners' : 'public'),
  };
  const folder = slot.session?.checkIns[0] ? posix.dirname(slot.session.checkIns[0].file) : 'check-ins';
  const whose = place.author === undefined ? nameOf(journal, partner) : '';
  const what = notes.length > 0 ? `${value}, ${counted(notes.length, 'note')}` : String(value);
  return {
    path: `${folder}/${place.id}.md`,
    text: importedText(stringify(fields), notesText(journal, notes, whose)),
    what,
  };
}

/** Returns who was present, if the new file would otherwise imply something else. */
function presentFor({ partners }: Journal, { session }: Slot, author: PartnerId | undefined) {
  if (session === undefined) return undefined;
  const told = author === undefined ? partners.map(({ id }) => id) : [author];
  return told.every((id) => session.present.includes(id)) ? undefined : [...session.present];
}

const MIN_SHARED_FIRST: readonly Audience[] = ['private', 'partners', 'public'];

/**
 * Returns the visibility of the least visible file of the session, so that a reading isn't more visible than what was
 * said about it.
 * @param most the maximum visibility
 */
function sharedAs({ documents }: Journal, { session }: Slot, most: Audience): { visibility?: Audience; draft?: true } {
  const standard = documents.partnership.data.privacy.default;
  const files = session?.checkIns.map(({ data }) => data) ?? [];
  const shared = new Set([most, ...files.map(({ visibility }) => visibility ?? standard)]);
  if (files.length === 0) shared.add(standard);
  const visibility = MIN_SHARED_FIRST.find((audience) => shared.has(audience)) ?? standard;
  return {
    ...(visibility !== standard && { visibility }),
    ...(files.some(({ draft }) => draft === true) && { draft: true }),
  };
}

export interface ReadingsRequest {
  values: readonly ImportedValue[];
  benchmark: BenchmarkProgress;
  partner: PartnerId;
  /** Whether due dates without a session get a check-in too. */
  fillDueDates: boolean;
  /** The factor that converts values to the benchmark's unit. */
  scale?: number;
  /** Comments on the values. They're imported too, and only visible to the partners. */
  notes?: readonly ImportedNote[];
  /** Returns the text of a file of the journal, by its path: a note that exists already isn't reported again. */
  textOf?: (path: string) => string | undefined;
}

/**
 * Plans the import of another tool's values as readings, one for each session: all values since the previous session,
 * combined by the benchmark's `aggregate`. They go into new files beside those of the session, so that no session is
 * made up; due dates without a session get a check-in only on request.
 */
export function planReadings(journal: Journal, request: ReadingsRequest): ImportPlan {
  const { benchmark, partner, values, fillDueDates } = request;
  const { title, unit, per } = benchmark.document.data;
  const slots = slotsOf(journal, fillDueDates);
  const { counting, leftOut } = sift(journal, request, slots);
  const notes = new Map(bySlot(slots, notesOnce(request.notes)).map((one) => [one.slot, one.values]));
  const outcome = bySlot(slots, counting).map((one) =>
    outcomeAt(journal, { ...request, notes: notes.get(one.slot) ?? [] }, one.slot, one.values),
  );
  const files = outcome.flatMap(({ file }) => file ?? []);
  return {
    description: `${title} (${unit})${per === 'partner' ? `, ${nameOf(journal, partner)}` : ''}: ${counted(values.length, 'value')}, ${spanOf(values.map(({ date }) => date))}.`,
    files,
    there: outcome.filter(({ isThere }) => isThere).length,
    leftOut: [...leftOut, ...outcome.flatMap(({ objection }) => objection ?? []), ...notesLeftOut(request, outcome)],
    consequences: consequencesOf(journal, outcome),
  };
}

/** Returns notes whose reading doesn't get a new file, and that the session's files don't already have. */
function notesLeftOut(request: ReadingsRequest, outcome: readonly Outcome[]): string[] {
  const written = new Set(outcome.flatMap(({ notes = [] }) => notes.map(noteWords)));
  const left = notesOnce(request.notes).filter((note) => !written.has(noteWords(note)));
  return passedOverIf(left.length, 'note', 'notes', {
    one: 'stays in the other tool: its reading isn’t new, or was left out.',
    more: 'stay in the other tool: their readings aren’t new, or were left out.',
  });
}

/** Returns how many due dates could be filled: they have no session, but values. */
export function fillable(journal: Journal, request: ReadingsRequest): number {
  const slots = slotsOf(journal, true);
  const { counting } = sift(journal, request, slots);
  return bySlot(slots, counting).filter(({ slot }) => slot.session === undefined).length;
}

/** Decides which values count, and why the others don't. */
function sift(journal: Journal, { values, benchmark, partner }: ReadingsRequest, slots: readonly Slot[]) {
  const { data } = benchmark.document;
  const { since } = journal.documents.partnership.data;
  const baseline = planSource(data, data.per === 'partner' ? partner : undefined)?.baseline.date ?? data.baseline?.date;
  // A total starts at its baseline, which includes everything before it.
  const isIn = ({ date }: ImportedValue) =>
    date >= since && !(data.aggregate === 'sum' && baseline !== undefined && date <= baseline);
  const early = values.filter((value) => !isIn(value)).length;
  const last = slots.at(-1)?.date;
  const late =
    last === undefined ? values.length - early : values.filter((value) => isIn(value) && value.date > last).length;
  const start =
    data.aggregate === 'sum' && baseline !== undefined && baseline >= since
      ? `up to the baseline (${baseline})`
      : `from before the partnership (${since})`;
  return {
    counting: values.filter((value) => isIn(value) && last !== undefined && value.date <= last),
    leftOut: [
      ...passedOverIf(early, 'value', 'values', { one: `is ${start}.`, more: `are ${start}.` }),
      ...passedOverIf(late, 'value', 'values', lateWhy(last)),
    ],
  };
}

function lateWhy(last: string | undefined) {
  if (last === undefined)
    return { one: 'doesn’t have a check-in to go in yet.', more: 'don’t have a check-in to go in yet.' };
  const until = `from after the last check-in (${last}): import again after the next.`;
  return { one: `is ${until}`, more: `are ${until}` };
}

interface Outcome {
  slot: Slot;
  file?: PlannedFile;
  isThere?: boolean;
  objection?: string;
  /** The notes that are imported, or already exist. */
  notes?: readonly ImportedNote[];
}

function outcomeAt(
  journal: Journal,
  { benchmark, partner, scale, notes = [], textOf }: ReadingsRequest,
  slot: Slot,
  values: readonly ImportedValue[],
): Outcome {
  const { per, aggregate } = benchmark.document.data;
  const value = readingOf(values, aggregate, scale);
  const series = benchmark.series.find((one) => one.partner === (per === 'partner' ? partner : undefined));
  const known = series?.readings.find(({ date }) => date === slot.date)?.value;
  if (known === value) {
    const texts = slot.session?.checkIns.map(({ file }) => textOf?.(file) ?? '') ?? [];
    const lineOf = (note: ImportedNote, whose?: string) => notesText(journal, [note], whose).split('\n').at(-1) ?? '';
    const isIn = (note: ImportedNote) =>
      texts.some((text) => [undefined, nameOf(journal, partner)].some((whose) => text.includes(lineOf(note, whose))));
    return { slot, isThere: true, notes: notes.filter(isIn) };
  }
  if (known !== undefined) return { slot, objection: `${slot.date} already has ${known}; the file comes to ${value}.` };
  const next = aggregate === 'sum' ? series?.readings.find(({ date }) => date > slot.date) : undefined;
  // It may have been counted since the previous reading, so adding what is missing in between would count it twice.
  if (next)
    return {
      slot,
      objection: `${slot.date} comes to ${value}, which may already be part of the ${next.value} of ${next.date}.`,
    };
  const file = readingFile(journal, slot, { benchmark: benchmark.id, per, partner, value, notes });
  if (file) return { slot, file, notes };
  const [written] = slot.session?.checkIns ?? [];
  const line = per === 'partner' ? `{ ${partner}: ${value} }` : String(value);
  return {
    slot,
    objection: `${slot.date} has no room for another file. Add this by hand, under \`readings\` in ${written?.file ?? slot.date}: \`${benchmark.id}: ${line}\`.`,
  };
}

function consequencesOf(journal: Journal, outcome: readonly Outcome[]): string[] {
  const notes = outcome.reduce((sum, { file, notes = [] }) => sum + (file ? notes.length : 0), 0);
  return [
    ...(notes > 0
      ? [
          `${counted(notes, 'note')} ${notes === 1 ? 'comes' : 'come'} along. The public won’t see ${notes === 1 ? 'it' : 'them'}, or the readings beside ${notes === 1 ? 'it' : 'them'}, whatever the check-in’s visibility.`,
        ]
      : []),
    ...sessionConsequences(journal, outcome),
  ];
}

function sessionConsequences({ rhythm }: Journal, outcome: readonly Outcome[]): string[] {
  const filled = new Set<string>(outcome.flatMap(({ slot, file }) => (file && !slot.session ? [slot.date] : [])));
  if (filled.size === 0) return [];
  const missed = rhythm.dueDates.filter(({ date, state }) => state === 'missed' && filled.has(date)).length;
  return [
    `${counted(filled.size, 'new check-in')}: ${filled.size === 1 ? 'it counts' : 'each counts'} as one that you had, in figures and milestones.`,
    ...(missed > 0
      ? [
          `${counted(missed, 'due date')} that ${missed === 1 ? 'counts' : 'count'} as missed will count as kept, which may lengthen the streak.`,
        ]
      : []),
  ];
}

function nameOf({ partners }: Journal, id: PartnerId): string {
  return partners.find((partner) => partner.id === id)?.data.name ?? id;
}
