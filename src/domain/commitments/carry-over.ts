import { defined } from '../defined.ts';
import type { ListedCommitment } from '../check-in/model.ts';
import { earlierIdentitiesOf, identitiesOf, ownersOf, type Session } from '../check-in/session.ts';
import { hasLeft, type Member } from '../partners/membership.ts';
import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';

/** A commitment followed through the sessions that list it, before it's judged. */
export interface TracedCommitment {
  text: string;
  /** In order of partner id (`ownersOf`). */
  owners: readonly PartnerId[];
  section: ListedCommitment['section'];
  promised: PlainDate;
  /** The last day that it was given. */
  due?: PlainDate;
  listings: PlainDate[];
  carried: number;
  state: ListedCommitment['state'];
  settled?: PlainDate;
  /** Why it was dropped, if a reason was given. */
  reason?: string;
}

/** What one session says about one commitment, in all its files together. */
interface Listing {
  identities: readonly string[];
  /** What may have identified it before some of the partners who shared it left. */
  earlier: readonly string[];
  owners: readonly PartnerId[];
  text: string;
  section: ListedCommitment['section'];
  due?: PlainDate;
  state: ListedCommitment['state'];
  reason?: string;
}

/** Which state wins within one session: settled beats open, and kept beats dropped. */
const STRENGTH = { open: 0, dropped: 1, kept: 2 } as const;

/**
 * Traces the promises through all sessions, in order of promise.
 *
 * Two listings are of the same promise if they have the same owners and words. A promise in a joint file that asks
 * everyone present (it names no owner) stays the same no matter who is present later. Once a promise is settled, listing it
 * again in the same way (ticked or struck again) just repeats it. Listed unticked it's a new promise, and so is a
 * dropped one that is ticked. What was kept stays kept when it's struck afterwards. A promise listed again after
 * everyone who made it has left is a new one, by those who list it.
 */
export function carryOver(sessions: readonly Session[], partners: readonly Member[]): TracedCommitment[] {
  const all: TracedCommitment[] = [];
  const latest = new Map<string, TracedCommitment>();
  for (const session of sessions)
    for (const listing of listingsOf(session, partners)) {
      const found = listing.identities.flatMap((identity) => latest.get(identity) ?? []);
      const before = listing.earlier.flatMap((identity) => latest.get(identity) ?? []);
      const same = [...found, ...before];
      const known = same.find(({ state }) => state === 'open') ?? same[0];
      const promise = known && !isNew(known, listing) && !isOfOthers(known, listing, session.date) ? known : undefined;
      if (promise) listAgain(promise, listing, session.date);
      else {
        const made = makePromise(listing, session.date);
        all.push(made);
        for (const identity of listing.identities) latest.set(identity, made);
      }
    }
  return all;

  /** Returns whether everyone who made an open promise has left since, and others list it. */
  function isOfOthers({ state, owners }: TracedCommitment, listing: Listing, date: PlainDate): boolean {
    const areGone = (ids: readonly PartnerId[]) => {
      const known = partners.filter(({ id }) => ids.includes(id));
      return known.length > 0 && known.every((owner) => hasLeft(owner, date));
    };
    return state === 'open' && areGone(owners) && !areGone(listing.owners);
  }
}

function isNew(known: TracedCommitment, { state }: Listing): boolean {
  if (known.state === 'open') return false;
  return state === 'open' || (known.state === 'dropped' && state === 'kept');
}

function makePromise({ owners, text, section, due, state, reason }: Listing, date: PlainDate): TracedCommitment {
  return {
    text,
    owners,
    section,
    promised: date,
    ...defined({ due }),
    listings: [date],
    carried: 0,
    state,
    ...(state !== 'open' && { settled: date }),
    ...defined({ reason }),
  };
}

function listAgain(promise: TracedCommitment, { text, section, due, state, reason }: Listing, date: PlainDate): void {
  promise.listings.push(date);
  promise.text = text;
  promise.section = section;
  if (promise.state !== 'open') return;
  if (due) promise.due = due;
  if (state === 'open') promise.carried += 1;
  else {
    promise.state = state;
    promise.settled = date;
    if (reason !== undefined) promise.reason = reason;
  }
}

/** Returns the commitments that a session lists, each once, in written order. */
function listingsOf(session: Session, partners: readonly Member[]): Listing[] {
  const listings: Listing[] = [];
  const known = new Map<string, Listing>();
  for (const checkIn of session.checkIns)
    for (const listed of checkIn.content.commitments) {
      const { text, due, state, section, reason } = listed;
      const owners = ownersOf(listed.owners, checkIn, partners);
      const identities = identitiesOf(listed, checkIn, partners);
      const [before] = identities.flatMap((one) => known.get(one) ?? []);
      if (before) {
        if (due) before.due = due;
        if (STRENGTH[state] > STRENGTH[before.state]) Object.assign(before, { state, text, section, reason });
        continue;
      }
      const earlier = earlierIdentitiesOf(listed, checkIn, partners);
      const listing: Listing = { identities, earlier, owners, text, section, ...defined({ due, reason }), state };
      listings.push(listing);
      for (const one of identities) known.set(one, listing);
    }
  return listings;
}
