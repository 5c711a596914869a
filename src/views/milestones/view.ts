import { defined } from '../../domain/defined.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import { inYear, type ViewContext } from '../common/context.ts';
import type { EntryCardView } from '../common/entry-card.ts';
import { langOf, type LangAttributes, langAttributes, langAttributesOfSaid } from '../common/lang-attributes.ts';
import {
  milestoneSummary,
  type MilestoneSummary,
  setbackViews,
  type SetbackView,
  type SmallWin,
} from '../common/milestone-summary.ts';
import { partnerTag } from '../common/partner.ts';
import { kindMark, saidMark, type VisibilityMark } from '../common/visibility.ts';
import { countByYear, newestYears, type YearLink, yearLinks, yearsOf } from '../common/years.ts';

/** The page shows the newest year, or the year that it's about. */
export interface MilestonesView {
  title: string;
  /** The newest first: those that partners wrote, and those that the site found by counting. */
  years: { year: string; written: MilestoneSummary[]; found: EntryCardView[] }[];
  /** Wins from check-ins, by month, the newest first. */
  wins: { month: string; wins: SmallWin[] }[];
  winCount: number;
  /** Those with a page and those from check-ins, the newest first. */
  setbacks: SetbackView[];
  /** The visibility of all setbacks. */
  setbacksMark?: VisibilityMark;
  pages: YearLink[];
}

/** Returns the page of milestones, or of one year of them. */
export function milestonesView(context: ViewContext, year?: number): MilestonesView {
  const { words, urls, journal } = context;
  const years = milestoneYears(context);
  const newest = newestYears(years, countByYear(entryDates(context)));
  const shown = year === undefined ? newest : [year];
  const isShown = ({ date }: { date: PlainDate }) => shown.includes(yearOf(date));
  const milestones = journal.milestones.filter(isShown);
  const sessions = journal.sessions.filter(isShown);
  const celebrations = milestones.filter(({ kind }) => kind !== 'setback').reverse();
  const wins = sessions
    .flatMap(({ wins: ofSession }) => ofSession)
    .reverse()
    .map((win) => ({
      month: context.formats.month(win.session),
      text: win.text,
      ...langAttributesOfSaid(context, win),
      dateText: context.formats.dayAndMonth(win.session),
      href: context.urls.session(win.session),
      ...(win.author !== undefined && { author: partnerTag(context, win.author) }),
      ...saidMark(context, win),
    }));
  return {
    title: year === undefined ? words.milestones.title : words.milestones.titleOf({ year }),
    years: [...Map.groupBy(celebrations, ({ date }) => date.slice(0, 4))].map(([label, ofYear]) => ({
      year: label,
      written: ofYear
        .filter(({ origin }) => origin === 'written')
        .map((milestone) => milestoneSummary(context, milestone)),
      found: ofYear
        .filter(({ origin }) => origin === 'found')
        .map((milestone) => milestoneSummary(context, milestone).card),
    })),
    wins: [...Map.groupBy(wins, ({ month }) => month)].map(([month, ofMonth]) => ({
      month,
      wins: ofMonth.map(({ month: _month, ...win }) => win),
    })),
    winCount: wins.length,
    // A page of two years has those of the older one too.
    setbacks: setbackViews(inYear(context, year ?? years[0] ?? yearOf(journal.today)), {
      milestones,
      setbacks: sessions.flatMap(({ setbacks }) => setbacks),
    }),
    ...defined({ setbacksMark: kindMark(context, 'setbacks').mark }),
    pages: yearLinks(context, { years, newest, year, first: urls.milestones, of: urls.milestonesOf }),
  };
}

/** Returns the years that have a page, the newest first. */
export function milestoneYears(context: ViewContext): number[] {
  return yearsOf(entryDates(context));
}

/** Returns the days of milestones, and of wins and setbacks in sessions. */
function entryDates({ journal: { milestones, sessions } }: ViewContext): PlainDate[] {
  const told = sessions.flatMap(({ date, wins, setbacks }) => [...wins, ...setbacks].map(() => date));
  return [...milestones.map(({ date }) => date), ...told];
}

export interface MilestoneView extends MilestoneSummary {
  lang?: string;
  /** For a found one, why the site shows it; for a point of a plan, when it was planned. */
  foundBecause?: string;
  /** Whether it's celebrated; setbacks aren't. */
  isCelebrated: boolean;
  facts: { label: string; text: string; language?: LangAttributes; href?: string }[];
}

/** Returns the page of a milestone, with the reason why the site found it if it did. */
export function milestoneView(context: ViewContext, milestone: JournalMilestone): MilestoneView {
  const { words } = context;
  const because = foundBecause(context, milestone);
  const lang = milestone.origin === 'written' ? langOf(context, milestone.document.data) : undefined;
  return {
    ...milestoneSummary(context, milestone),
    ...defined({ lang, foundBecause: because }),
    isCelebrated: milestone.kind !== 'setback',
    facts: factsOf(context, milestone).map(({ label, ...fact }) => ({ label: words.milestones.facts[label], ...fact })),
  };
}

function foundBecause(
  { words, formats }: ViewContext,
  { origin, finding, date }: JournalMilestone,
): string | undefined {
  if (finding?.kind === 'checkpoint' || finding?.kind === 'target')
    return words.milestones.reached({
      isOnDay: date === finding.planned,
      on: formats.date(date),
      planned: formats.date(finding.planned),
    });
  return origin === 'found' ? words.milestones.counted : undefined;
}

type FactLabel = 'goal' | 'benchmark' | 'celebrated' | 'lesson' | 'recovery' | 'recoveredBy';

function factsOf(
  context: ViewContext,
  milestone: JournalMilestone,
): { label: FactLabel; text: string; language?: LangAttributes; href?: string }[] {
  const { journal, urls, formats } = context;
  const goal = journal.goals.find(({ id }) => id === milestone.goal);
  const benchmark = journal.benchmarks.find(({ id }) => id === milestone.benchmark);
  const written = milestone.origin === 'written' ? milestone.document.data : undefined;
  // A future session has no page.
  const isHeld = (date: PlainDate) => journal.sessions.some((session) => session.date === date);
  const told = (['celebrated', 'lesson', 'recovery'] as const).flatMap((label) => {
    const text = written?.[label];
    return text === undefined ? [] : [{ label, text, ...langAttributes(context, written ?? {}) }];
  });
  return [
    ...(goal
      ? [
          {
            label: 'goal' as const,
            text: goal.document.data.title,
            ...langAttributes(context, goal.document.data),
            href: urls.goal(goal.id),
          },
        ]
      : []),
    ...(benchmark
      ? [
          {
            label: 'benchmark' as const,
            text: benchmark.document.data.title,
            ...langAttributes(context, benchmark.document.data),
            href: urls.benchmark(benchmark.id),
          },
        ]
      : []),
    ...told,
    ...(written?.recoveredBy !== undefined
      ? [
          {
            label: 'recoveredBy' as const,
            text: formats.date(written.recoveredBy),
            ...(isHeld(written.recoveredBy) && { href: urls.session(written.recoveredBy) }),
          },
        ]
      : []),
  ];
}
