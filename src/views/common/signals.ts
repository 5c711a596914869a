import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import type { Evidence, Signal, SignalKind, SignalLevel } from '../../domain/signals/model.ts';
import { THRESHOLDS, type Thresholds } from '../../domain/signals/thresholds.ts';
import { say } from '../../i18n/message.ts';
import { shortDate, type ViewContext } from './context.ts';
import { milestoneTitle } from './milestone-summary.ts';
import { partnerTag } from './partner.ts';
import type { StateLabelView } from './state-label.ts';
import { evidenceMark, type VisibilityMark } from './visibility.ts';
import { waitingLink } from './waiting-link.ts';

/** Something that a signal is based on. */
interface EvidenceView {
  text: string;
  href: string;
  mark?: VisibilityMark;
}

/** Returns a piece of evidence, with its title and link. */
function evidenceView(context: ViewContext, evidence: Evidence): EvidenceView {
  const { journal, urls, words } = context;
  const says = words.signals.evidence;
  const day = (date: PlainDate) => shortDate(context, date);
  switch (evidence.kind) {
    case 'dueDate':
      return { text: says.dueDate({ date: day(evidence.date) }), href: urls.timelineOf(yearOf(evidence.date)) };
    case 'session':
      return { text: says.session({ date: day(evidence.session) }), href: urls.session(evidence.session) };
    case 'remark': {
      const { session, text } = evidence;
      const waiting = journal.feedback.waiting.find((each) => each.session === session && each.question === text);
      return waiting ? waitingLink(context, waiting) : { text, href: urls.session(session) };
    }
    case 'concern':
    case 'setback':
      return {
        text: says.quoted({ text: evidence.text, date: day(evidence.session) }),
        href: urls.session(evidence.session),
      };
    case 'commitment': {
      const promise = journal.commitments.all.find(({ id }) => id === evidence.commitment);
      const last = promise?.listings.at(-1);
      return {
        text: promise?.text ?? evidence.commitment,
        href: last === undefined ? urls.commitments : urls.session(last),
      };
    }
    case 'milestone': {
      const milestone = journal.milestones.find(({ id }) => id === evidence.milestone);
      return {
        text: milestone ? milestoneTitle(context, milestone) : evidence.milestone,
        href: urls.milestone(evidence.milestone),
      };
    }
    case 'goal': {
      const goal = journal.goals.find(({ id }) => id === evidence.goal);
      return { text: goal?.document.data.title ?? evidence.goal, href: urls.goal(evidence.goal) };
    }
    case 'benchmark': {
      const benchmark = journal.benchmarks.find(({ id }) => id === evidence.benchmark);
      return { text: benchmark?.document.data.title ?? evidence.benchmark, href: urls.benchmark(evidence.benchmark) };
    }
    case 'partner':
      return { text: partnerTag(context, evidence.partner).name, href: urls.partner(evidence.partner) };
  }
}

/** A signal as a page, a terminal and a digest show it. */
export interface SignalView {
  kind: SignalKind;
  level: SignalLevel;
  /** "Carried over". */
  title: string;
  /** "talk about this". */
  label: StateLabelView;
  /** "An open promise was carried over 3 times." */
  text: string;
  /** The oldest first; if there are many, only the newest ones. */
  evidence: EvidenceView[];
  /** "… and 30 more" */
  more?: string;
  /** From when it's watched, from when it's talked about, and why. */
  reason: string;
  /** An open question to talk about. */
  question: string;
}

/** A signal's evidence may go back to the start, but only so much of it can be talked about. */
const MAX_EVIDENCE = 12;

/** Returns a signal in words, with the latest of its evidence. */
export function signalView(context: ViewContext, { kind, level, count, of = 0, evidence }: Signal): SignalView {
  const { words, journal } = context;
  const { title, says, question } = words.signals.kinds[kind];
  return {
    kind,
    level,
    title,
    label: { state: level, word: words.signals.levels[level] },
    text: say(says[level], { count, of, rest: of - count }),
    evidence: evidence
      .slice(-MAX_EVIDENCE)
      .map((each) => ({ ...evidenceView(context, each), ...evidenceMark(context, each) })),
    ...(evidence.length > MAX_EVIDENCE && { more: words.lists.more({ n: evidence.length - MAX_EVIDENCE }) }),
    reason: reasonOf(context, kind),
    question: say(question, { context: journal.documents.partnership.data.context }),
  };
}

/** Returns the signals of one level. */
export function signalsAt(context: ViewContext, level: SignalLevel): SignalView[] {
  return context.journal.signals
    .filter((signal) => signal.level === level)
    .map((signal) => signalView(context, signal));
}

/** Ties each kind's reason to that kind's thresholds. */
type Reasons = Readonly<{ [Kind in SignalKind]: { reason: (limits: Thresholds[Kind]) => string } }>;

function reasonOf<Kind extends SignalKind>({ words }: ViewContext, kind: Kind): string {
  const kinds: Reasons = words.signals.kinds;
  return kinds[kind].reason(THRESHOLDS[kind]);
}
