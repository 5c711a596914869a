import type { Signal, SignalKind, SignalLevel } from '../domain/signals/signal.ts';
import { THRESHOLDS } from '../domain/signals/thresholds.ts';
import { type EvidenceView, evidenceView } from './evidence-view.ts';
import type { StateLabelView } from './state-label-view.ts';
import type { ViewContext } from './view-context.ts';

/** A sign of health, as a page, a terminal and a digest show it. */
export interface SignalView {
  kind: SignalKind;
  level: SignalLevel;
  /** "Carried over". */
  title: string;
  /** "worth a talk". */
  label: StateLabelView;
  /** "An open promise was carried over 3 times." */
  text: string;
  evidence: EvidenceView[];
  /** From when it is watched, from when talked about, and why. */
  reason: string;
  /** An open question to talk about. */
  question: string;
}

export function signalView(context: ViewContext, { kind, level, count, of = 0, evidence }: Signal): SignalView {
  const { words, journal } = context;
  const { title, says, question } = words.signals.kinds[kind];
  return {
    kind,
    level,
    title,
    label: { state: level, word: words.signals.levels[level] },
    text: says[level]({ count, of }),
    evidence: evidence.map((each) => evidenceView(context, each)),
    reason: reasonOf(context, kind),
    question: question(journal.documents.partnership.data.context),
  };
}

/** The signals of one level. */
export function signalsAt(context: ViewContext, level: SignalLevel): SignalView[] {
  return context.journal.signals
    .filter((signal) => signal.level === level)
    .map((signal) => signalView(context, signal));
}

function reasonOf<Kind extends SignalKind>({ words }: ViewContext, kind: Kind): string {
  return words.signals.kinds[kind].reason(THRESHOLDS[kind]);
}
