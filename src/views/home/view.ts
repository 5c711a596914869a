import { defined } from '../../domain/defined.ts';
import { byAttention, type GoalProgress, isGoalClosed } from '../../domain/goals/progress.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { recordOf, termPhase } from '../../domain/rhythm/rhythm.ts';
import { compareText } from '../../domain/text.ts';
import { benchmarkSummary, type BenchmarkSummary, isStillMeasured } from '../common/benchmark-summary.ts';
import {
  partnerCommitments,
  type PartnerCommitments,
  keptText,
  PENDING_IN_SHORT,
  showsCommitments,
} from '../common/commitments.ts';
import { isClosed, type ViewContext } from '../common/context.ts';
import { emptyState, type EmptyStateView } from '../common/empty-state.ts';
import type { EntryCardView } from '../common/entry-card.ts';
import { type More, moreThan } from '../common/entry-link.ts';
import { type FigureNumberView, nextDueFigure } from '../common/figures.ts';
import { type ActiveGoal, activeGoal, goalSummary, type GoalSummary } from '../common/goal-summary.ts';
import { type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { milestoneSummary, type MilestoneSummary } from '../common/milestone-summary.ts';
import { nextCheckIn, type WriteLink } from '../common/next-check-in.ts';
import { namesOfAll } from '../common/partner.ts';
import { type OnThisDayView, onThisDayView, sessionSummary, comingSummary } from '../common/session-summary.ts';
import { signalsAt, type SignalView } from '../common/signals.ts';
import { kindMark, type VisibilityMark } from '../common/visibility.ts';
import { waitingRemark, type WaitingRemarkView } from '../common/waiting-link.ts';
import { type FirstStep, firstStepsOf, type NextSession, nextSession } from './next-session.ts';

/** What the home page says about a partnership's end; absent until it's near. */
export interface TermNotice {
  text: string;
  link: { label: string; href: string };
}

/** Returns the home page's notice when the term's renewal is due or the term has ended; otherwise undefined. */
export function termNotice({ journal, words, formats, urls }: ViewContext): TermNotice | undefined {
  const { term } = journal.documents.partnership.data;
  const phase = termPhase(term, journal.today);
  if (!term || phase === 'running') return undefined;
  return phase === 'ended'
    ? {
        text: words.closing.ended({ date: formats.date(term.ends) }),
        link: { label: words.closing.lookBack, href: urls.closing },
      }
    : {
        text: words.closing.renewal({ ends: formats.date(term.ends) }),
        link: { label: words.closing.toAgreement, href: urls.agreement },
      };
}

const LATEST_SESSIONS = 4;
/** How many days a milestone is celebrated for. */
const FRESH = 7;

export interface HomeView {
  /** Whether the public sees nothing but the partnership's name: then the page only leads to the partners' journal. */
  isClosed: boolean;
  title: string;
  /** "Robin and Sam, since January 2026" */
  kicker: string;
  /** The partnership's name, if its purpose isn't shared. */
  purpose: string;
  description: string;
  vision?: string;
  /** The language of purpose and vision. */
  language?: LangAttributes;
  /** Whether there has been a session. */
  hasBegun: boolean;
  /** When the next check-in is due, in short, for a terminal. */
  nextDue?: FigureNumberView;
  /** Check-ins on time, sessions, open commitments. */
  figures: FigureNumberView[];
  /** For the partners of a journal without a session: steps in order, done or not. */
  firstSteps: FirstStep[];
  /** Absent after the end of a term, and while the first steps say it. */
  next?: NextSession;
  /** Where the next check-in can be written in the browser. */
  write: readonly WriteLink[];
  /** "Pausing until 21 August 2026: Summer holiday" */
  paused?: string;
  /** The term's end, once it's near. */
  term?: TermNotice;
  commitments: PartnerCommitments[];
  /** Commitments that aren't part of the next check-in, by partner; absent if it doesn't list any. */
  laterCommitments?: PartnerCommitments[];
  /** The visibility of all commitments. */
  commitmentsMark?: VisibilityMark;
  /** "77 of 87 kept, 11 of them late": how the pair keeps its promises. */
  kept?: string;
  /** What comes first: what partners promised each other or, in a work partnership, how the benchmarks are doing. */
  leads: 'promises' | 'numbers';
  /** Goals under way, by due date. */
  goals: ActiveGoal[];
  moreGoals?: More;
  /** Achieved goals, the latest first. */
  achieved: { title: string; href: string; language?: LangAttributes }[];
  /** Benchmarks, those that need attention first. */
  benchmarks: BenchmarkSummary[];
  moreBenchmarks?: More;
  sessions: EntryCardView[];
  milestone?: MilestoneSummary & { isFresh: boolean };
  onThisDay: OnThisDayView;
  /** What to do about missing content. */
  emptyStates: { checkIn: EmptyStateView; benchmark: EmptyStateView };
  /** If all goals are closed: what became of them, the latest first, and how to start another one. */
  finished?: { goals: GoalSummary[]; begin: EmptyStateView };
  /** Feedback that waits for an answer. */
  waiting: WaitingRemarkView[];
  /** "… and 3 more", which are next to the words that they're about. */
  moreWaiting?: string;
  /** Signals to talk about. */
  signals: SignalView[];
  moreSignals?: More;
}

/** Returns the home page. */
export function homeView(context: ViewContext): HomeView {
  const { journal, words, formats, urls } = context;
  const { data } = journal.documents.partnership;
  const newest = journal.milestones.findLast(({ kind, date }) => kind !== 'setback' && date <= journal.today);
  const title = data.site.title ?? data.name;
  const { pausedNow } = journal.rhythm;
  const term = termNotice(context);
  const firstSteps = firstStepsOf(context);
  const benchmarks = byAttention(journal).filter((benchmark) => isStillMeasured(context, benchmark));
  const signals = signalsAt(context, 'talk');
  return {
    isClosed: isClosed(context),
    title,
    kicker: words.home.kicker({ names: namesOfAll(context), since: formats.month(data.since) }),
    purpose: data.purpose || data.name,
    description: words.home.description({ name: title, purpose: data.purpose }),
    ...defined({ vision: data.vision }),
    ...langAttributes(context, data),
    hasBegun: journal.sessions.length > 0,
    ...defined({ nextDue: nextDueFigure(context) }),
    figures: figuresOf(context),
    firstSteps,
    ...(firstSteps.length === 0 && nextSession(context)),
    write: nextCheckIn(context),
    ...(pausedNow && { paused: words.home.paused({ until: formats.date(pausedNow.to), because: pausedNow.because }) }),
    ...defined({ term }),
    commitments: partnerCommitments(context, PENDING_IN_SHORT),
    ...defined({ kept: keptText(context), commitmentsMark: kindMark(context, 'commitments').mark }),
    leads: data.context === 'professional' ? 'numbers' : 'promises',
    ...goalsOf(context),
    benchmarks: benchmarks.slice(0, MAX_BENCHMARKS).map((benchmark) => benchmarkSummary(context, benchmark)),
    ...defined({ moreBenchmarks: moreThan(context, benchmarks, MAX_BENCHMARKS, urls.benchmarks) }),
    sessions: [
      ...journal.coming.slice(0, MAX_COMING).map((session) => comingSummary(context, session)),
      ...journal.sessions
        .slice(-LATEST_SESSIONS)
        .reverse()
        .map((session) => sessionSummary(context, session)),
    ],
    ...(newest && {
      milestone: {
        ...milestoneSummary(context, newest),
        isFresh: daysBetween(newest.date, journal.today) <= FRESH,
      },
    }),
    onThisDay: onThisDayView(context, journal.today),
    emptyStates: { checkIn: emptyState(context, 'check-in'), benchmark: emptyState(context, 'benchmark') },
    ...finishedOf(context),
    ...waitingOf(context),
    signals: signals.slice(0, MAX_SIGNALS),
    ...defined({ moreSignals: moreThan(context, signals, MAX_SIGNALS, urls.health) }),
  };
}

/** Only the nearest ones are shown. */
const MAX_COMING = 2;

/** If there are more remarks than these, only the latest are listed. */
const MAX_WAITING = 5;

/** If there are more than these, the first are shown and the rest counted, so that the page doesn't grow with the journal. */
const MAX_GOALS = 6;
const MAX_ACHIEVED = 3;
const MAX_BENCHMARKS = 6;
const MAX_SIGNALS = 4;

/** How many sentences of a text are shown: two, or as many as fit into a line or two of a page. */
const STORY_SENTENCES = 2;
const STORY_LENGTH = 360;
/** Matches an ordinal such as "5. Januar" in German, which doesn't end a sentence. */
const ENDS_IN_ORDINAL = /\d\.\s*$/;

/**
 * Returns the start of a story, for people who haven't read it.
 * @param locale of the text
 * @example storyOpening('We met in May. It rained. We ran.', 'en') // 'We met in May. It rained.'
 */
export function storyOpening(text: string, locale: string): string {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    open += segment;
    if (ENDS_IN_ORDINAL.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  const [first = '', ...rest] = [...sentences, open].filter((sentence) => sentence !== '');
  return rest
    .slice(0, STORY_SENTENCES - 1)
    .reduce((told, sentence) => (told.length + sentence.length > STORY_LENGTH ? told : told + sentence), first)
    .trim();
}

function waitingOf(context: ViewContext): Pick<HomeView, 'waiting' | 'moreWaiting'> {
  const { waiting } = context.journal.feedback;
  const left = waiting.length - MAX_WAITING;
  return {
    waiting: waiting.slice(-MAX_WAITING).map((remark) => waitingRemark(context, remark)),
    ...(left > 0 && { moreWaiting: context.words.lists.more({ n: left }) }),
  };
}

/** If there are more goals than these, only the latest are shown. */
const MAX_FINISHED = 4;

function finishedOf(context: ViewContext): Pick<HomeView, 'finished'> {
  const { goals } = context.journal;
  if (goals.length === 0 || !goals.every(isGoalClosed)) return {};
  return {
    finished: {
      goals: latestClosed(goals)
        .slice(0, MAX_FINISHED)
        .map((goal) => goalSummary(context, goal)),
      begin: emptyState(context, 'goal'),
    },
  };
}

function latestClosed(goals: readonly GoalProgress[]): GoalProgress[] {
  return goals.toSorted((a, b) => compareText(b.closedOn ?? '', a.closedOn ?? ''));
}

function goalsOf(context: ViewContext): Pick<HomeView, 'goals' | 'moreGoals' | 'achieved'> {
  const { journal, urls } = context;
  const withStatus = (wanted: 'active' | 'achieved') =>
    journal.goals.filter(({ document }) => document.data.status === wanted);
  const active = withStatus('active').toSorted((a, b) => compareText(dueOf(a), dueOf(b)));
  return {
    goals: active.slice(0, MAX_GOALS).map((goal) => activeGoal(context, goal)),
    ...defined({ moreGoals: moreThan(context, active, MAX_GOALS, urls.goals) }),
    achieved: latestClosed(withStatus('achieved'))
      .slice(0, MAX_ACHIEVED)
      .map(({ id, document: { data } }) => ({
        title: data.title,
        href: urls.goal(id),
        ...langAttributes(context, data),
      })),
  };
}

/** Returns a sort key by which a goal without a due date comes after all others. */
function dueOf({ document }: GoalProgress): string {
  return document.data.timeBound?.due ?? '9999-12-31';
}

function figuresOf(context: ViewContext): FigureNumberView[] {
  const { journal, words, formats } = context;
  const { rhythm, sessions, commitments } = journal;
  const { streak = 0 } = rhythm;
  const record = recordOf(rhythm);
  const open = commitments.all.filter(({ state }) => state === 'open' || state === 'overdue').length;
  const overdue = commitments.all.filter(({ state }) => state === 'overdue').length;
  return [
    ...(record && record.of > 0
      ? [
          {
            label: words.home.onTime,
            value: words.home.record(record),
            // A streak that has ended isn't mentioned.
            ...(streak > 1 && { note: words.home.inARow({ n: streak }) }),
          },
        ]
      : []),
    {
      label: words.sessions.title,
      value: formats.number(sessions.length),
      note: words.home.since({ date: formats.date(journal.documents.partnership.data.since) }),
    },
    ...(showsCommitments(context)
      ? [
          {
            label: words.home.openCommitments,
            value: formats.number(open),
            ...(overdue > 0 && { note: words.home.overdue({ n: overdue }) }),
          },
        ]
      : []),
  ];
}
