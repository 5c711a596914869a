import { benchmarkGlance, type BenchmarkGlance } from './benchmark-glance.ts';
import { partnerCommitments, type PartnerCommitments } from './commitments-view.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { FigureNumberView } from './figure-number-view.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { nextDueFigure } from './next-due-figure.ts';
import { sessionTeaser } from './session-teaser.ts';
import type { ViewContext } from './view-context.ts';

const LATEST_SESSIONS = 4;

export interface HomeView {
  title: string;
  /** "Robin and Sam, since 5 January 2026" */
  kicker: string;
  purpose: string;
  vision?: string;
  /** Next due date, streak, sessions, open commitments. */
  figures: FigureNumberView[];
  /** "Pausing until 21 August 2026: Summer holiday" */
  paused?: string;
  commitments: PartnerCommitments[];
  benchmarks: BenchmarkGlance[];
  sessions: EntryCardView[];
  milestone?: MilestoneTeaser;
  /** Feedback that waits for an answer. */
  waiting: { text: string; href: string }[];
}

export function homeView(context: ViewContext): HomeView {
  const { journal, urls, words, formats } = context;
  const { data } = journal.documents.partnership;
  const newest = journal.milestones.findLast(({ kind, date }) => kind !== 'setback' && date <= journal.today);
  const { pausedNow } = journal.rhythm;
  return {
    title: data.site.title ?? data.name,
    kicker: words.home.kicker(
      formats.list(journal.partners.map((partner) => partner.data.name)),
      formats.month(data.since),
    ),
    purpose: data.purpose,
    ...(data.vision !== undefined && { vision: data.vision }),
    figures: figuresOf(context),
    ...(pausedNow && { paused: words.home.paused(formats.date(pausedNow.to), pausedNow.because) }),
    commitments: partnerCommitments(context),
    benchmarks: journal.benchmarks
      .filter(({ document }) => isStillMeasured(context, document.data.goal))
      .map((benchmark) => benchmarkGlance(context, benchmark)),
    sessions: journal.sessions
      .slice(-LATEST_SESSIONS)
      .reverse()
      .map((session) => sessionTeaser(context, session)),
    ...(newest && { milestone: milestoneTeaser(context, newest) }),
    waiting: journal.feedback.waiting.map(({ session, remark, since }) => ({
      text: words.home.waiting(
        journal.partners.find(({ id }) => id === remark.by)?.data.name ?? remark.by,
        formats.dayAndMonth(since),
      ),
      href: urls.session(session),
    })),
  };
}

/** Benchmarks of goals that are closed have their own pages; the home page shows where we are. */
function isStillMeasured({ journal }: ViewContext, goalId: string | undefined): boolean {
  const status = journal.goals.find(({ id }) => id === goalId)?.document.data.status;
  return status === undefined || status === 'active' || status === 'paused';
}

function figuresOf(context: ViewContext): FigureNumberView[] {
  const { journal, words, formats } = context;
  const next = nextDueFigure(context);
  const { rhythm, sessions, commitments } = journal;
  const open = commitments.all.filter(({ state }) => state === 'open' || state === 'overdue').length;
  const overdue = commitments.all.filter(({ state }) => state === 'overdue').length;
  return [
    ...(next ? [next] : []),
    ...(rhythm.streak === undefined
      ? []
      : [
          {
            label: words.home.streak,
            value: formats.number(rhythm.streak),
            note: words.home.longest(rhythm.longestStreak ?? rhythm.streak),
          },
        ]),
    {
      label: words.home.sessions,
      value: formats.number(sessions.length),
      note: words.home.since(formats.date(journal.documents.partnership.data.since)),
    },
    {
      label: words.home.openCommitments,
      value: formats.number(open),
      ...(overdue > 0 && { note: words.home.overdue(overdue) }),
    },
  ];
}
