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
 * `kept`: ticked by its due day or in the session that it was due for. `late`: ticked later. `overdue`: unticked after
 * its day. `closed`: still open when the last of its owners left the partnership.
 */
export type CommitmentState = 'kept' | 'late' | 'open' | 'overdue' | 'dropped' | 'closed';

/** A promise through all sessions that list it. */
export interface Commitment {
  /** Stable and safe in a URL: the date of the promise, and a number within that date. */
  id: string;
  /** As last written. */
  text: string;
  /**
   * Ordered by partner id: the partners that it names, or the file's author, or everyone who was present. Those who
   * left while it was open aren't included, unless it was closed when the last of them left.
   */
  owners: readonly PartnerId[];
  section: 'nextSteps' | 'accountability';
  promised: PlainDate;
  /** The last day that it was given, or else the next session (the due date after its first listing). */
  due: PlainDate;
  /** The sessions that list it, in order. */
  listings: readonly PlainDate[];
  /** How many times it was listed again and left open. */
  carried: number;
  /**
   * How many sessions there have been since it was due, whether or not they list it, up to the one that ticked it; 0 if
   * it isn't late or overdue. A session that belongs to the due date itself is the occasion for it, and doesn't count.
   */
  sessionsSince: number;
  state: CommitmentState;
  /** The session that ticked or struck it, or the last day of those who left with it open. */
  settled?: PlainDate;
  /** Why it was dropped, if a reason was given. */
  reason?: string;
}

/** How the pair keeps its promises. Each promise counts once, with all its owners, so that no partner has a score. */
export interface KeptFigures {
  /** Ticked, on time or late. */
  kept: number;
  /** All that are settled or overdue, except dropped ones. */
  of: number;
  /** How many of the kept ones were late. */
  late: number;
  dropped: number;
}

export interface CommitmentLedger {
  /** In order of promise. */
  all: readonly Commitment[];
  /** Over the whole journal. Both figures are absent if absence may not be claimed, or if nothing was due or dropped. */
  kept?: KeptFigures;
  /** Over commitments due since the fourth-last session. */
  recentlyKept?: KeptFigures;
}

export interface CommitmentLedgerInput {
  /** In order of date. */
  sessions: readonly Session[];
  /** All partners: they own what doesn't name an owner, and only they can own anything. */
  partners: readonly Member[];
  cadence: Cadence;
  today: PlainDate;
  reportsMissed: boolean;
  /** The last day of the partnership's term. */
  ends?: PlainDate | undefined;
}

const RECENT_SESSIONS = 4;

/**
 * Returns what was promised and what happened to it, over all sessions up to today.
 *
 * A promise without a day is due at the due date after the one that its first session belongs to (for an extra session,
 * after that session), skipping pauses; on the last day of the term if none follows. It's on time if it's ticked by its
 * due day, or for the first due date that is on or after that day and after the one when it was promised: in the
 * session that meets that date, or during its grace. Before that there was no occasion to tick it. So a promise ticked
 * where it's first listed is kept. It's overdue if it's unticked after its due day; but if that day is a due date whose
 * session hasn't taken place, only after its grace. If absence may not be claimed, nothing is late or overdue, because
 * a hidden session may have ticked it on time.
 *
 * When one of its owners leaves, an open promise continues as that of the others. When the last of them leaves it's
 * closed, and no figure counts it.
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
 * Returns what was due in the last sessions: from the day of the first of them, or from its due date if that was
 * earlier.
 * @param sessions in date order
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

/** Returns the owners of a promise who hadn't left when it was settled or, if it's open, by today. */
function ownersLeft(promise: TracedCommitment, { partners, today }: CommitmentLedgerInput): PartnerId[] {
  const owners = partners.filter(({ id }) => promise.owners.includes(id));
  const there = owners.filter((owner) => !hasLeft(owner, promise.settled ?? today));
  return (there.length > 0 ? there : owners).map(({ id }) => id);
}

/** Returns the day on which the last of its owners left, if all had left when it was settled, or have by today. */
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
    // Nothing is late for partners who have left, or if a hidden session may have ticked it on time.
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

/** Counts the sessions that belong to a due date later than the day, or to none and are themselves later. */
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
