/** What became of a commitment, a due date, a goal, a benchmark, or a sign of health. */
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
  /** The state in words, with its amount where it has one: "kept", "3 days late", "behind by 2 km". */
  word: string;
}

/** Which of the three quiet colours a state takes; the rest stay neutral. Colour only repeats what icon and word say. */
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
