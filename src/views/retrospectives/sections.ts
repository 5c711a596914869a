import type { JournalMilestone } from '../../domain/milestones/model.ts';
import { defined } from '../../domain/defined.ts';
import { yearOf } from '../../domain/plain-date.ts';
import type { Movement, Retrospective } from '../../domain/retrospectives/retrospective.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { gapText } from '../common/benchmark-summary.ts';
import { inYear, type ViewContext } from '../common/context.ts';
import type { FigureNumberView } from '../common/figures.ts';
import { reviewView, type ReviewView } from '../common/goal-review.ts';
import { type LangAttributes, langAttributes, langAttributesOfSaid } from '../common/lang-attributes.ts';
import {
  milestoneSummary,
  type MilestoneSummary,
  type SetbackView,
  setbackViews,
  type SmallWin,
} from '../common/milestone-summary.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import { documentMark, kindMark, saidMark, type VisibilityMark } from '../common/visibility.ts';

/** Counts what there was to celebrate. Small wins are those with a page and those from check-ins. */
export function celebrationsOf({ milestones, wins }: Retrospective): { milestones: number; wins: number } {
  const ofKind = (wanted: JournalMilestone['kind']) => milestones.filter(({ kind }) => kind === wanted).length;
  return { milestones: ofKind('milestone'), wins: wins.length + ofKind('smallWin') };
}

export interface MovementView {
  title: string;
  language?: LangAttributes;
  href: string;
  mark?: VisibilityMark;
  partner?: PartnerTag;
  /** "12 km → 18 km" */
  movement: string;
  gap?: string;
  readings: string;
}

/** The content of every retrospective, whether of a quarter or of the whole partnership. */
export interface RetrospectiveSections {
  figures: FigureNumberView[];
  movements: MovementView[];
  /** Written milestones or, if there are none, those that the site found. */
  milestones: MilestoneSummary[];
  /** Milestones that the site found, if there are written ones too. */
  found: MilestoneSummary[];
  wins: SmallWin[];
  setbacks: SetbackView[];
  /** The visibility of all setbacks. */
  setbacksMark?: VisibilityMark;
  reviews: { goal: { title: string; language?: LangAttributes; href: string }; review: ReviewView }[];
  pauses: string[];
  sessions: { text: string; href: string }[];
}

/** Returns the parts of a retrospective. Milestones that the site found are folded away if there are written ones. */
export function retrospectiveSections(context: ViewContext, told: Retrospective): RetrospectiveSections {
  const { journal, words, formats, urls } = context;
  const isOneYear = yearOf(told.span.from) === yearOf(told.span.to);
  const dateText = isOneYear ? formats.dayAndMonth : formats.date;
  const reached = told.milestones.filter(({ kind }) => kind !== 'setback');
  const { written = [], found = [] } = Object.groupBy(reached, ({ origin }) => origin);
  const [shown, folded] = written.length > 0 ? [written, found] : [found, []];
  const summary = (milestone: JournalMilestone) => milestoneSummary(context, milestone);
  return {
    figures: figuresOf(context, told),
    movements: told.movements.map((movement) => movementView(context, movement)),
    milestones: shown.map(summary),
    found: folded.map(summary),
    wins: told.wins.map(({ text, session, author }) => ({
      text,
      ...langAttributesOfSaid(context, { session, author }),
      dateText: dateText(session),
      href: urls.session(session),
      ...(author !== undefined && { author: partnerTag(context, author) }),
      ...saidMark(context, { session, author }),
    })),
    ...defined({ setbacksMark: kindMark(context, 'setbacks').mark }),
    setbacks: setbackViews(inYear(context, yearOf(told.span.to)), told).reverse(),
    reviews: told.reviews.map(({ goal: id, review }) => {
      const goal = journal.goals.find((each) => each.id === id)?.document.data;
      const language = langAttributes(context, goal ?? {});
      return {
        goal: { title: goal?.title ?? id, ...language, href: urls.goal(id) },
        review: { ...reviewView(context, review), ...language },
      };
    }),
    pauses: told.pauses.map(({ from, to, because = '' }) =>
      words.retrospectives.paused({ from: formats.date(from), to: formats.date(to), because }),
    ),
    sessions: told.sessions.map(({ date }) => ({ text: dateText(date), href: urls.session(date) })),
  };
}

function figuresOf({ words, formats }: ViewContext, told: Retrospective): FigureNumberView[] {
  const { figures, dueDates: met } = words.retrospectives;
  const { dueDates, promises, promised, sessions } = told;
  const counts = celebrationsOf(told);
  const kept = dueDates ? dueDates.kept + dueDates.late : 0;
  const due = dueDates ? kept + dueDates.missed : 0;
  return [
    {
      label: figures.sessions,
      value: formats.number(sessions.length),
      ...(due > 0 && { note: met({ kept, of: due }) }),
    },
    ...(promised.length === 0
      ? []
      : [{ label: figures.promised, value: formats.number(promised.length), ...promisesNote(words, promises) }]),
    { label: figures.milestones, value: formats.number(counts.milestones) },
    { label: figures.wins, value: formats.number(counts.wins) },
  ];
}

/** Returns "14 kept, 2 let go". */
function promisesNote({ retrospectives }: Words, promises: Retrospective['promises']): { note?: string } {
  if (!promises) return {};
  return {
    note: retrospectives.promises({
      kept: promises.kept + promises.late,
      late: promises.late,
      open: promises.open + promises.overdue,
      dropped: promises.dropped,
    }),
  };
}

function movementView(
  context: ViewContext,
  { benchmark, series, before, after, against, readings }: Movement,
): MovementView {
  const { words, formats, urls } = context;
  const { title, unit } = benchmark.document.data;
  const reached = formats.quantity(after, unit);
  return {
    title,
    ...langAttributes(context, benchmark.document.data),
    href: urls.benchmark(benchmark.id),
    ...documentMark(context, benchmark.document),
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    movement:
      before === undefined
        ? reached
        : words.retrospectives.movement({ before: formats.number(before), after: reached }),
    ...(against && { gap: gapText(context, against, unit) }),
    readings: formats.number(readings),
  };
}
