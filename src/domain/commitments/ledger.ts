import { defined } from '../defined.ts';
import type { Session } from '../check-in/session.ts';
import { addDuration } from '../duration.ts';
import { LAST_DATE, type PlainDate } from '../plain-date.ts';
import { dueDateAfter, isDueDate, spellOn } from '../rhythm/due-dates.ts';
import { hasLeft, type Member } from '../partners/membership.ts';
import type { Cadence } from '../schemas/partnership.ts';
import type { PartnerId } from '../schemas/values.ts';
import { carryOver, type TracedCommitment } from './carry-over.ts';

/**
 * `kept`: ticked by its due day or in the session that it was due for. `late`: ticked after. `overdue`: unticked, its day has
 * passed. `closed`: still open when the last of its owners left the partnership.
 */
export type CommitmentState = 'kept' | 'late' | 'open' | 'overdue' | 'dropped' | 'closed';

/** A promise through all sessions that list it. */
export interface Commitment {
  /** Stable and safe in a url: the date first promised, and a number within it. */
  id: string;
  /** As it was last written. */
  text: string;
  /**
   * In order of partner id: whom it names, or the file's author, or everyone who was present. Those who left while it was open are
   * not among them, unless it was closed with the last of them.
   */
  owners: readonly PartnerId[];
  section: 'nextSteps' | 'accountability';
  promised: PlainDate;
  /** The day that it names last, or else the next session (the due date after its first listing). */
  due: PlainDate;
  /** The sessions that list it, in order. */
  listings: readonly PlainDate[];
  /** How many times it was listed again and left open. */
  carried: number;
  /**
   * How many sessions there have been since it was due, listed in them or not, up to the one that ticked it; 0 where it isn't late
   * or overdue. A session that belongs to its very due date is the occasion for it, and is left out.
   */
  sessionsSince: number;
  state: CommitmentState;
  /** The session that ticked or struck it; the last day of those who left with it open. */
  settled?: PlainDate;
  /** Why it was dropped, where that was said. */
  reason?: string;
}

/** How the pair keeps its promises. Each counts once, with all its owners: no partner has a score. */
export interface KeptFigures {
  /** Ticked, in time or late. */
  kept: number;
  /** All that are settled or overdue, but for the dropped ones. */
  of: number;
  /** Of the kept ones. */
  late: number;
  dropped: number;
}

export interface CommitmentLedger {
  /** In order of promise. */
  all: readonly Commitment[];
  /** Over the whole journal. Both are absent where absence may not be claimed, or nothing was due or dropped. */
  kept?: KeptFigures;
  /** Over commitments that were due since the fourth last session. */
  recentlyKept?: KeptFigures;
}

export interface CommitmentLedgerInput {
  /** In order of date. */
  sessions: readonly Session[];
  /** All partners: the owners of what has no name in it, and the only ones who can own anything. */
  partners: readonly Member[];
  cadence: Cadence;
  today: PlainDate;
  reportsMissed: boolean;
  /** The last day of the partnership's term. */
  ends?: PlainDate | undefined;
}

const RECENT_SESSIONS = 4;

/**
 * What was promised and what became of it, over all sessions up to today.
 *
 * A promise that names no day is due at the due date after the one its first session belongs to, for an extra session after
 * that itself, past pauses; on the last day of the term where none follows. A promise is on time when it is ticked by its due
 * day, or by way of the first due date on or after that day and after the one that it was promised at: in the session that
 * meets it, or while its grace runs. Until then nobody had the occasion to tick it.
 * So what is ticked where it is first listed is kept. It is overdue when its due day has passed and it is unticked; but
 * where that day is a due date whose session has not taken place, not before its grace has passed.
 * Where absence may not be claimed nothing is late or overdue: a session that is not shown may have ticked it in time.
 *
 * A promise that is open when one of its owners leaves goes on as that of the others. When the last of them leaves it is
 * closed, and counts in no figure.
 */
export function makeCommitmentLedger(input: CommitmentLedgerInput): CommitmentLedger {
  const { today, partners, reportsMissed } = input;
  const sessions = input.sessions.filter(({ date }) => date <= today);
  const dueOf = new Map(sessions.map(({ date, due }) => [date, due ?? date]));
  const numbers = new Map<PlainDate, number>();
  const all = carryOver(sessions, partners).map((promise): Commitment => {
    const number = (numbers.get(promise.promised) ?? 0) + 1;
    numbers.set(promise.promised, number);
    const last = lastDayOfOwners(promise, input);
    const due = promise.due ?? nextSession(promise.promised, dueOf.get(promise.promised), input);
    const state = stateOf(promise, last !== undefined, due, dueOf, sessions, input);
    return {
      id: `${promise.promised}-${number}`,
      text: promise.text,
      owners: ownersLeft(promise, input),
      section: promise.section,
      promised: promise.promised,
      due,
      listings: promise.listings,
      carried: promise.carried,
      sessionsSince: state === 'late' || state === 'overdue' ? sessionsAfter(due, sessions, promise.settled) : 0,
      state,
      ...defined({
        settled: promise.settled ?? last,
        reason: promise.state === 'dropped' ? promise.reason : undefined,
      }),
    };
  });
  return {
    all,
    ...(reportsMissed &&
      defined({
        kept: keptFigures(all),
        recentlyKept: keptFigures(recentlyDue(all, sessions, RECENT_SESSIONS)),
      })),
  };
}

/**
 * What was due in the last sessions: from the day of the first of them, or from its due date where that was earlier.
 * @param sessions in order of date
 */
export function recentlyDue(all: readonly Commitment[], sessions: readonly Session[], window: number): Commitment[] {
  const first = sessions.at(-window) ?? sessions[0];
  if (!first) return [];
  const since = first.due && first.due < first.date ? first.due : first.date;
  return all.filter(({ due }) => due >= since);
}

function nextSession(date: PlainDate, due: PlainDate | undefined, { cadence, ends }: CommitmentLedgerInput): PlainDate {
  const own = due !== undefined && due > date ? due : date;
  const last = ends ?? LAST_DATE;
  return dueDateAfter(cadence, own, ends) ?? (last > date ? last : date);
}

/** Whose it is: of those who promised it the ones who had not left when it was settled, or have not by today. */
function ownersLeft(promise: TracedCommitment, { partners, today }: CommitmentLedgerInput): PartnerId[] {
  const owners = partners.filter(({ id }) => promise.owners.includes(id));
  const there = owners.filter((owner) => !hasLeft(owner, promise.settled ?? today));
  return (there.length > 0 ? there : owners).map(({ id }) => id);
}

/** The day that the last of its owners left, where none was there any more when it was settled, or is today. */
function lastDayOfOwners(promise: TracedCommitment, { partners, today }: CommitmentLedgerInput): PlainDate | undefined {
  const owners = partners.filter(({ id }) => promise.owners.includes(id));
  if (!owners.every((owner) => hasLeft(owner, promise.settled ?? today))) return undefined;
  return owners
    .flatMap(({ data }) => data.left ?? [])
    .toSorted()
    .at(-1);
}

function stateOf(
  { state, settled, promised }: TracedCommitment,
  haveAllLeft: boolean,
  due: PlainDate,
  dueOf: ReadonlyMap<PlainDate, PlainDate>,
  sessions: readonly Session[],
  { cadence, today, reportsMissed, ends }: CommitmentLedgerInput,
): CommitmentState {
  if (state === 'dropped') return 'dropped';
  if (state === 'open' && haveAllLeft) return 'closed';
  const own = dueOf.get(promised) ?? promised;
  const isAtDueDate = due > own && isDueDate(cadence, due, ends);
  const graceOf = (date: PlainDate) => addDuration(date, spellOn(cadence, date).grace);
  if (state === 'kept' && settled !== undefined) {
    // Nothing is late of those who are not here any more, nor where a session that is not shown may have ticked it in time.
    if (settled <= due || haveAllLeft || !reportsMissed) return 'kept';
    const occasion = isAtDueDate ? due : dueDateAfter(cadence, due > own ? due : own, ends);
    if (occasion === undefined || settled <= graceOf(occasion)) return 'kept';
    return (dueOf.get(settled) ?? settled) <= occasion ? 'kept' : 'late';
  }
  if (!reportsMissed || today <= due) return 'open';
  const last = sessions.at(-1);
  const isAwaited = isAtDueDate && !(last && (last.due ?? last.date) >= due);
  return isAwaited && today <= graceOf(due) ? 'open' : 'overdue';
}

/** Those that belong to a later due date than the day, or to none and are later themselves. */
function sessionsAfter(due: PlainDate, sessions: readonly Session[], until: PlainDate | undefined): number {
  return sessions.filter(
    (session) => session.date > due && session.due !== due && (until === undefined || session.date <= until),
  ).length;
}

function keptFigures(commitments: readonly Commitment[]): KeptFigures | undefined {
  const count = (wanted: CommitmentState) => commitments.filter(({ state }) => state === wanted).length;
  const [late, overdue, dropped] = [count('late'), count('overdue'), count('dropped')];
  const kept = count('kept') + late;
  const of = kept + overdue;
  return of + dropped === 0 ? undefined : { kept, of, late, dropped };
}
