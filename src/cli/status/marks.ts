import type { PartnerMarkView } from '../../presentation/partner-mark-view.ts';
import { type State, toneOf } from '../../presentation/state-label-view.ts';
import type { Span } from './terminal-lines.ts';

/** The shapes of the site's marks, and colours that a terminal has; the first is for nobody in particular. */
const PARTNERS = [
  { mark: '○', style: undefined },
  { mark: '●', style: 'cyan' },
  { mark: '◆', style: 'magenta' },
  { mark: '▲', style: 'blue' },
  { mark: '■', style: 'green' },
] as const;

const TONES = { good: 'green', watch: 'yellow', talk: 'red', neutral: undefined } as const;

/** Where a state has no sign of its own its word says enough. */
const SIGNS: Partial<Record<State, string>> = { overdue: '!', open: '○', talk: '»' };

/** A partner's name with the mark that stands for them. */
export function partnerSpan({ name, slot }: PartnerMarkView): Span {
  const { mark, style } = PARTNERS[slot];
  return { text: `${mark}\u00a0${name}`, style };
}

/** A state's sign, in its tone. */
export function stateSpan(state: State): Span {
  return { text: SIGNS[state] ?? '·', style: TONES[toneOf(state)] };
}

/** A state's words, in its tone. */
export function stateWords({ state, word }: { state: State; word: string }): Span {
  return { text: word, style: TONES[toneOf(state)] };
}
