import { termPhase } from '../../domain/rhythm/rhythm.ts';
import type { ViewContext } from '../common/context.ts';
import { signalsAt, type SignalView } from '../common/signals.ts';

export interface HealthView {
  kicker: string;
  title: string;
  lede: string;
  note: string;
  /** Signals to talk about and to watch, without empty levels. */
  asking: { heading: string; signals: SignalView[] }[];
  /** Signals that are fine. */
  well: { heading: string; signals: SignalView[] };
  /** A sentence shown if there are no signals, which says why. */
  empty: string;
  /** A sentence shown if there's nothing to talk about or watch. */
  calm?: string;
}

/** Returns the page of signals: what to talk about, what to watch, and what is fine. */
export function healthView(context: ViewContext): HealthView {
  const { journal, words, formats } = context;
  const { title, kicker, lede, note, sections, nothingToTalk, empty } = words.signals;
  const { term } = journal.documents.partnership.data;
  const asking = (['talk', 'watch'] as const)
    .map((level) => ({ heading: sections[level], signals: signalsAt(context, level) }))
    .filter(({ signals }) => signals.length > 0);
  return {
    kicker,
    title,
    lede,
    note,
    asking,
    empty:
      term && termPhase(term, journal.today) === 'ended'
        ? words.closing.ended({ date: formats.date(term.ends) })
        : empty,
    well: { heading: sections.well, signals: signalsAt(context, 'well') },
    ...(journal.signals.every(({ level }) => level !== 'talk') && { calm: nothingToTalk }),
  };
}
