import { canReportMissed } from '../../domain/audience/model.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import { addDays, type PlainDate, plainDate, toEpochDay, within, yearOf } from '../../domain/plain-date.ts';
import type { Span } from '../../domain/retrospectives/retrospective.ts';
import { directionOf } from '../../i18n/direction.ts';
import { by } from '../../domain/text.ts';
import { showsCommitments } from './commitments.ts';
import { inYear, shortDate, type ViewContext } from './context.ts';
import { glanceLines, type GlanceLine } from './glance-lines.ts';
import { milestoneTitle } from './milestone-summary.ts';
import { allPartnerTags, type PartnerSlot } from './partner.ts';
import { commitmentMark, evidenceMark, kindMark, milestoneMark, type VisibilityMark } from './visibility.ts';

/*
 * A stretch of time on one axis, with a column for each week: milestones, check-ins, what each partner promised and
 * what became of it, and every benchmark. Weeks start on Mondays.
 */

/** How a mark is drawn. Each has its own shape, so that colour isn't the only difference. */
const SHAPES_IN_ORDER = [
  'milestone',
  'smallWin',
  'setback',
  'held',
  'heldLate',
  'missed',
  'extra',
  'kept',
  'late',
  'open',
  'dropped',
] as const;
export type GlanceShape = (typeof SHAPES_IN_ORDER)[number];

export interface GlanceMark {
  shape: GlanceShape;
  /** Its description in words. */
  name: string;
  /** Absent if there's no page for it, as for a missed due date. */
  href?: string;
}

/** The content of one row in one week. */
export interface GlanceCell {
  /** Counted from 0. */
  week: number;
  /** In date order. */
  marks: GlanceMark[];
  /** The marks that there's room for, and how many more there are. */
  shown: GlanceMark[];
  more?: string;
}

/** Returns the position of each mark of a week: numbers of pixels, or percentages of the picture such as `12.5%`. */
export type MarkPlaces = (index: number) => { x: string | number; y: number };

export interface GlanceRow {
  label: string;
  /** The label in a narrow column. */
  shortLabel: string;
  slot: PartnerSlot;
  cells: GlanceCell[];
  /** Where nothing in the row is for everyone. */
  mark?: VisibilityMark;
}

export interface GlanceView {
  heading: string;
  /** "45 check-ins · 40 of 42 due dates met · …" */
  summary: string;
  /** Whether the language runs from right to left. Time still runs from left to right, as it does in charts. */
  isMirrored: boolean;
  weeks: number;
  /** The first day of each week, as shown in the table. */
  weekDates: string[];
  /** Months by the week in which they begin. */
  months: { label: string; week: number }[];
  /** From one fraction of the axis to another, both from 0 to 1. */
  pauses: { from: number; to: number; label: string }[];
  /** The position of today, from 0 to 1; absent on the page of a year, which doesn't depend on today. */
  today?: number;
  rows: GlanceRow[];
  /** The meaning of each shape in the rows. */
  legend: { shape: GlanceShape; label: string }[];
  lines: GlanceLine[];
}

/** How many marks of a week a row has room for. */
const MOST_MARKS = 4;

const DAYS = 7;

/** How many weeks the home page shows. */
const RECENT_WEEKS = 26;

/** Returns a year, or a part of one, at a glance; undefined if nothing happened in it. */
export function yearAtAGlance(context: ViewContext, span: Span, period: string): GlanceView | undefined {
  return glanceOf(inYear(context, yearOf(span.from)), span, context.words.glance.title({ period }));
}

/** Returns the weeks up to today's at a glance; undefined if nothing happened in them. */
export function recentAtAGlance(context: ViewContext): GlanceView | undefined {
  const { today } = context.journal;
  const from = addDays(mondayOf(today), -DAYS * (RECENT_WEEKS - 1));
  const view = glanceOf(context, { from, to: addDays(mondayOf(today), DAYS - 1) }, context.words.glance.recent);
  // The home page shows how each benchmark is doing elsewhere.
  return view && { ...view, lines: [] };
}

function glanceOf(context: ViewContext, span: Span, heading: string): GlanceView | undefined {
  const { journal, words, formats } = context;
  const first = mondayOf(span.from);
  const weeks = weekOf(first, span.to) + 1;
  const rows = [milestoneRow, checkInRow, ...partnerRows(context)]
    .map((rowOf) => rowOf(context, span))
    .map(({ entries, ...row }) => ({ ...row, cells: cellsOf(context, first, entries) }));
  const told = rows.filter(({ cells }) => cells.length > 0);
  if (told.length === 0) return undefined;
  const share = (date: PlainDate) => (toEpochDay(date) - toEpochDay(first)) / (weeks * DAYS);
  const days = { from: later(first, span.from), to: span.to };
  return {
    heading,
    summary: summaryOf(context, span),
    isMirrored: directionOf(formats.locale) === 'rtl',
    weeks,
    weekDates: Array.from({ length: weeks }, (_, week) => shortDate(context, addDays(first, week * DAYS))),
    months: monthsOf(context, span, first),
    pauses: journal.rhythm.pauses
      .filter(({ from, to }) => from <= span.to && to >= span.from)
      .map(({ from, to }) => ({
        from: share(later(from, days.from)),
        to: share(addDays(earlier(to, days.to), 1)),
        label: words.timeline.kinds.pause,
      })),
    ...(context.year === undefined && { today: share(journal.today) }),
    rows: told,
    legend: legendOf(context, told),
    lines: glanceLines(context, { from: first, to: addDays(first, weeks * DAYS - 1) }),
  };
}

interface Entry extends GlanceMark {
  date: PlainDate;
}

interface RowOfEntries extends Omit<GlanceRow, 'cells'> {
  entries: Entry[];
}

/** Returns the row of written milestones; those that the site found are in the lists. */
function milestoneRow(context: ViewContext, span: Span): RowOfEntries {
  const { words, urls, journal } = context;
  const told = within(journal.milestones, span).filter(({ origin }) => origin === 'written');
  return {
    label: words.milestones.title,
    shortLabel: words.milestones.title,
    slot: 0,
    entries: told.map((milestone) => ({
      date: milestone.date,
      shape: milestone.kind,
      name: said(
        context,
        [milestone.date, milestoneTitle(context, milestone), words.milestones.kinds[milestone.kind]],
        milestoneMark(context, milestone),
      ),
      href: urls.milestone(milestone.id),
    })),
  };
}

/**
 * Returns the row of check-ins, and of due dates that were missed. If absence may not be claimed, only those that are
 * known to be on time say how they compare with the cadence.
 */
function checkInRow(context: ViewContext, span: Span): RowOfEntries {
  const { words, urls, journal } = context;
  const { dueDates: states } = words.glance;
  const nameOf = (date: PlainDate, state?: string) =>
    said(
      context,
      [date, words.timeline.kinds.session, state],
      evidenceMark(context, { kind: 'session', session: date }),
    );
  const due = within(journal.rhythm.dueDates, span).flatMap(({ date, state, session }): Entry[] => {
    if (state === 'open') return [];
    const name = nameOf(session ?? date, states[state]);
    return [{ date, shape: DUE_SHAPES[state], name, ...(session !== undefined && { href: urls.session(session) }) }];
  });
  const met = new Set(journal.rhythm.dueDates.map(({ session }) => session));
  const others = within(journal.sessions, span)
    .filter(({ date }) => !met.has(date))
    .map(({ date }): Entry => {
      const name = nameOf(date, tellsAbsence(context) ? states.extra : undefined);
      return { date, shape: 'extra', name, href: urls.session(date) };
    });
  return {
    label: words.sessions.title,
    shortLabel: words.sessions.title,
    slot: 0,
    entries: [...due, ...others].sort(by(({ date }) => date)),
  };
}

const DUE_SHAPES = { kept: 'held', late: 'heldLate', missed: 'missed' } as const;

/** Returns a row for each partner. A promise is shown when it was made, and in the row of each of its owners. */
function partnerRows(context: ViewContext): ((context: ViewContext, span: Span) => RowOfEntries)[] {
  if (!showsCommitments(context)) return [];
  return allPartnerTags(context).map(({ id, name, slot }) => (_, span) => ({
    label: context.words.glance.promised({ name }),
    shortLabel: name,
    slot,
    ...kindMark(context, 'commitments'),
    entries: context.journal.commitments.all
      .filter(({ promised, owners }) => promised >= span.from && promised <= span.to && owners.includes(id))
      .map((commitment) => promiseEntry(context, commitment)),
  }));
}

const PROMISE_SHAPES: Readonly<Record<Commitment['state'], GlanceShape>> = {
  kept: 'kept',
  late: 'late',
  open: 'open',
  overdue: 'open',
  dropped: 'dropped',
  closed: 'dropped',
};

function promiseEntry(context: ViewContext, commitment: Commitment): Entry {
  const { words, urls } = context;
  const { promised, text, state } = commitment;
  const isSaidAbove = kindMark(context, 'commitments').mark !== undefined;
  const mark = commitmentMark(context, commitment);
  return {
    date: promised,
    shape: PROMISE_SHAPES[state],
    name: said(context, [promised, text, words.commitments.states[state]], isSaidAbove ? {} : mark),
    href: urls.session(promised),
  };
}

function tellsAbsence({ journal }: ViewContext): boolean {
  return canReportMissed(journal.audience, journal.documents.partnership.data);
}

/**
 * Returns a mark's words, such as "25 Oct · The whole distance · Milestone", and who can see it if that differs from what
 * is around it.
 */
function said(
  context: ViewContext,
  [date, what, how]: readonly [date: PlainDate, what: string, how: string | undefined],
  { mark }: { mark?: VisibilityMark },
): string {
  return context.formats.dotted([shortDate(context, date), what, how, mark?.text].filter((each) => each !== undefined));
}

function cellsOf({ words }: ViewContext, first: PlainDate, entries: readonly Entry[]): GlanceCell[] {
  return [...Map.groupBy(entries, ({ date }) => weekOf(first, date))].map(([week, ofWeek]) => {
    const marks = ofWeek.map(({ date: _, ...mark }) => mark);
    const shown = marks.length > MOST_MARKS ? marks.slice(0, MOST_MARKS - 1) : marks;
    const more = marks.length - shown.length;
    return { week, marks, shown, ...(more > 0 && { more: words.glance.more({ n: more }) }) };
  });
}

function legendOf(context: ViewContext, rows: readonly GlanceRow[]): GlanceView['legend'] {
  const { words } = context;
  const { dueDates } = words.glance;
  const { kept, late, open, dropped } = words.commitments.states;
  const { kinds } = words.milestones;
  const labels: Record<GlanceShape, string> = {
    milestone: kinds.milestone,
    smallWin: kinds.smallWin,
    setback: kinds.setback,
    held: dueDates.kept,
    heldLate: dueDates.late,
    missed: dueDates.missed,
    extra: tellsAbsence(context) ? dueDates.extra : words.timeline.kinds.session,
    kept,
    late,
    open,
    dropped,
  };
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks.map(({ shape }) => shape))));
  return SHAPES_IN_ORDER.filter((shape) => used.has(shape)).map((shape) => ({ shape, label: labels[shape] }));
}

function monthsOf({ formats }: ViewContext, span: Span, first: PlainDate): GlanceView['months'] {
  const months: GlanceView['months'] = [];
  for (
    let month = plainDate(`${span.from.slice(0, 7)}-01`);
    month <= span.to;
    month = plainDate(`${addDays(month, 31).slice(0, 7)}-01`)
  ) {
    const week = weekOf(first, later(month, first));
    // If another month begins in the first week, there's no room for both names.
    if (months.at(-1)?.week === week) months.pop();
    months.push({ label: formats.shortMonth(month), week });
  }
  return months;
}

function summaryOf(context: ViewContext, span: Span): string {
  const { journal, words, formats } = context;
  const { sessions, milestones, dueDates: met } = words.retrospectives;
  const held = within(journal.sessions, span).length;
  const reached = within(journal.milestones, span).filter(
    ({ kind, origin }) => kind === 'milestone' && origin === 'written',
  ).length;
  const due = within(journal.rhythm.dueDates, span).filter(({ state }) => state !== 'open');
  const kept = due.filter(({ state }) => state !== 'missed').length;
  return formats.dotted([
    sessions({ n: held }),
    ...(tellsAbsence(context) && due.length > 0 ? [met({ kept, of: due.length })] : []),
    ...(reached > 0 ? [milestones({ n: reached })] : []),
  ]);
}

/** Returns the Monday of a date's week. @example mondayOf(plainDate('2026-11-26')) // '2026-11-23' */
function mondayOf(date: PlainDate): PlainDate {
  // Epoch day 0, 1 January 1970, was a Thursday.
  return addDays(date, -((((toEpochDay(date) + 3) % DAYS) + DAYS) % DAYS));
}

function weekOf(first: PlainDate, date: PlainDate): number {
  return Math.floor((toEpochDay(date) - toEpochDay(first)) / DAYS);
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
