import type { JournalMilestone } from '../domain/milestones.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

export interface SmallWin {
  text: string;
  dateText: string;
  href: string;
  author?: PartnerTag;
}

export interface SetbackView {
  title: string;
  dateText: string;
  href: string;
  lesson?: string;
  recovery?: string;
}

export interface MilestonesView {
  /** The newest first. */
  years: { year: string; milestones: MilestoneTeaser[] }[];
  /** Wins that check-ins name, by month, the newest first. */
  wins: { month: string; wins: SmallWin[] }[];
  winCount: number;
  /** Those with a page and those told in check-ins, the newest first. */
  setbacks: SetbackView[];
}

export interface MilestoneView extends MilestoneTeaser {
  lang?: string;
  /** Why the site shows it, for a found one. */
  foundBecause?: string;
  facts: { label: string; text: string; href?: string }[];
}

export function milestonesView(context: ViewContext): MilestonesView {
  const { milestones, sessions } = context.journal;
  const celebrations = milestones.filter(({ kind }) => kind !== 'setback').reverse();
  const wins = sessions
    .flatMap(({ wins: ofSession }) => ofSession)
    .reverse()
    .map((win) => ({
      month: context.formats.month(win.session),
      text: win.text,
      dateText: context.formats.dayAndMonth(win.session),
      href: context.urls.session(win.session),
      ...(win.author !== undefined && { author: partnerTag(context, win.author) }),
    }));
  return {
    years: [...Map.groupBy(celebrations, ({ date }) => date.slice(0, 4))].map(([year, ofYear]) => ({
      year,
      milestones: ofYear.map((milestone) => milestoneTeaser(context, milestone)),
    })),
    wins: [...Map.groupBy(wins, ({ month }) => month)].map(([month, ofMonth]) => ({
      month,
      wins: ofMonth.map(({ month: _month, ...win }) => win),
    })),
    winCount: wins.length,
    setbacks: setbacksOf(context),
  };
}

function setbacksOf(context: ViewContext): SetbackView[] {
  const { milestones, sessions } = context.journal;
  const written = milestones.flatMap((milestone) =>
    milestone.origin === 'written' && milestone.kind === 'setback'
      ? [
          {
            date: milestone.date,
            title: milestone.document.data.title,
            href: context.urls.milestone(milestone.id),
            ...lessonOf(milestone.document.data),
          },
        ]
      : [],
  );
  const told = sessions.flatMap(({ setbacks }) =>
    setbacks.map((setback) => ({
      date: setback.session,
      title: setback.text,
      href: context.urls.session(setback.session),
      ...lessonOf(setback),
    })),
  );
  return [...written, ...told]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ date, ...setback }) => ({ ...setback, dateText: context.formats.dayAndMonth(date) }));
}

function lessonOf({ lesson, recovery }: { lesson?: string | undefined; recovery?: string | undefined }) {
  return { ...(lesson !== undefined && { lesson }), ...(recovery !== undefined && { recovery }) };
}

export function milestoneView(context: ViewContext, milestone: JournalMilestone): MilestoneView {
  const { words } = context;
  const found = milestone.origin === 'found' || milestone.finding !== undefined;
  return {
    ...milestoneTeaser(context, milestone),
    ...(milestone.origin === 'written' &&
      milestone.document.data.lang !== undefined && { lang: milestone.document.data.lang }),
    ...(found && { foundBecause: foundBecause(context, milestone) }),
    facts: factsOf(context, milestone).map(({ label, ...fact }) => ({ label: words.milestones.facts[label], ...fact })),
  };
}

function foundBecause({ words, formats }: ViewContext, { finding, date }: JournalMilestone): string {
  if (finding?.kind === 'checkpoint' || finding?.kind === 'target')
    return words.milestones.reached(formats.date(date), formats.date(finding.planned));
  return words.milestones.counted;
}

type FactLabel = 'goal' | 'benchmark' | 'celebrated' | 'lesson' | 'recovery' | 'recoveredBy';

function factsOf(
  { journal, urls, formats }: ViewContext,
  milestone: JournalMilestone,
): { label: FactLabel; text: string; href?: string }[] {
  const goal = journal.goals.find(({ id }) => id === milestone.goal);
  const benchmark = journal.benchmarks.find(({ id }) => id === milestone.benchmark);
  const written = milestone.origin === 'written' ? milestone.document.data : undefined;
  const told = (['celebrated', 'lesson', 'recovery'] as const).flatMap((label) => {
    const text = written?.[label];
    return text === undefined ? [] : [{ label, text }];
  });
  return [
    ...(goal ? [{ label: 'goal' as const, text: goal.document.data.title, href: urls.goal(goal.id) }] : []),
    ...(benchmark
      ? [{ label: 'benchmark' as const, text: benchmark.document.data.title, href: urls.benchmark(benchmark.id) }]
      : []),
    ...told,
    ...(written?.recoveredBy !== undefined
      ? [
          {
            label: 'recoveredBy' as const,
            text: formats.date(written.recoveredBy),
            href: urls.session(written.recoveredBy),
          },
        ]
      : []),
  ];
}
