import type { ViewContext } from '../common/context.ts';
import { signalsAt, type SignalView } from '../common/signals.ts';

export interface HealthView {
  kicker: string;
  title: string;
  lede: string;
  note: string;
  /** To talk about and to watch; a level without signals is left out. */
  asking: { heading: string; signals: SignalView[] }[];
  /** What is well. */
  well: { heading: string; signals: SignalView[] };
  /** Said where nothing asks for a talk or an eye. */
  calm?: string;
}

/** What is to be talked about, what to be watched, and what is well. */
export function healthView(context: ViewContext): HealthView {
  const { title, kicker, lede, note, sections, nothingToTalk } = context.words.signals;
  const asking = (['talk', 'watch'] as const)
    .map((level) => ({ heading: sections[level], signals: signalsAt(context, level) }))
    .filter(({ signals }) => signals.length > 0);
  return {
    kicker,
    title,
    lede,
    note,
    asking,
    well: { heading: sections.well, signals: signalsAt(context, 'well') },
    ...(context.journal.signals.every(({ level }) => level !== 'talk') && { calm: nothingToTalk }),
  };
}
