/** The state of a commitment, a due date, a goal, a benchmark, or a signal. */
export type State =
  | 'kept'
  | 'late'
  | 'open'
  | 'overdue'
  | 'dropped'
  | 'closed'
  | 'missed'
  | 'onPlan'
  | 'ahead'
  | 'behind'
  | 'reached'
  | 'held'
  | 'broken'
  | 'notStarted'
  | 'active'
  | 'achieved'
  | 'paused'
  | 'well'
  | 'watch'
  | 'talk';

export interface StateLabelView {
  state: State;
  /** The state in words, with an amount if it has one: "kept", "3 days late", "behind by 2 km". */
  word: string;
}

/**
 * Returns which of the three quiet colours a state gets; the rest stay neutral. Colour only repeats what icon and word
 * say.
 */
export function toneOf(state: State): 'good' | 'watch' | 'talk' | 'neutral' {
  switch (state) {
    case 'kept':
    case 'held':
    case 'onPlan':
    case 'ahead':
    case 'reached':
    case 'achieved':
    case 'well':
      return 'good';
    case 'late':
    case 'overdue':
    case 'broken':
    case 'behind':
    case 'watch':
      return 'watch';
    case 'talk':
      return 'talk';
    default:
      return 'neutral';
  }
}
