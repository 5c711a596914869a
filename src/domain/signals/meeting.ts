import { recentlyDue } from '../commitments/ledger.ts';
import { rolesOf } from '../partners/roles.ts';
import { levelOf, roundsSince, type SignalRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Counts how many of the last due dates were missed; a late session isn't missed. */
export const missedCheckIns: SignalRule = ({ rhythm }) => {
  const { window, least, ...limits } = THRESHOLDS.missedCheckIns;
  const judged = rhythm.dueDates.filter(({ state }) => state !== 'open').slice(-window);
  if (judged.length < least) return undefined;
  const missed = judged.filter(({ state }) => state === 'missed');
  return {
    kind: 'missedCheckIns',
    level: levelOf(missed.length, limits),
    count: missed.length,
    of: judged.length,
    evidence: missed.map(({ date }) => ({ kind: 'dueDate', date })),
  };
};

/**
 * Returns how much of what was due lately wasn't done in time, no matter who promised it. Promises that were let go openly
 * don't count.
 */
export const commitmentsSlipping: SignalRule = ({ commitments, sessions }) => {
  const { window, least, ...limits } = THRESHOLDS.commitmentsSlipping;
  const due = recentlyDue(commitments.all, sessions, window).filter(
    ({ state }) => state !== 'open' && state !== 'dropped' && state !== 'closed',
  );
  if (due.length < least) return undefined;
  const slipped = due.filter(({ state }) => state !== 'kept');
  const level = levelOf((slipped.length / due.length) * 100, limits);
  return {
    kind: 'commitmentsSlipping',
    level,
    count: slipped.length,
    of: due.length,
    evidence: level === 'well' ? [] : slipped.map(({ id }) => ({ kind: 'commitment', commitment: id })),
  };
};

/**
 * Counts promises that are past due, still open, and haven't been mentioned in a check-in since; the longest silence
 * gives the level.
 */
export const forgotten: SignalRule = ({ commitments: { all }, sessions }) => {
  if (all.length === 0) return undefined;
  const silent = all.filter(({ state, sessionsSince, listings }) => {
    const firstSince = sessions.at(-sessionsSince)?.date;
    return (
      state === 'overdue' &&
      sessionsSince > 0 &&
      firstSince !== undefined &&
      (listings.at(-1) ?? firstSince) < firstSince
    );
  });
  const limits = THRESHOLDS.forgotten;
  return {
    kind: 'forgotten',
    level: levelOf(Math.max(0, ...silent.map(({ sessionsSince }) => sessionsSince)), limits),
    count: silent.length,
    evidence: silent.map(({ id }) => ({ kind: 'commitment', commitment: id })),
  };
};

/** Looks at open promises that were carried over repeatedly. Counts how often the most carried one was. */
export const carriedAgain: SignalRule = ({ commitments: { all }, sessions }) => {
  const { least, ...limits } = THRESHOLDS.carriedAgain;
  if (all.length === 0 || sessions.length < least) return undefined;
  const open = all.filter(({ state }) => state === 'open' || state === 'overdue');
  const most = open.reduce((count, { carried }) => Math.max(count, carried), 0);
  // A promise that is overdue and was never listed again isn't fine either.
  if (most < limits.watch && open.some(({ state }) => state === 'overdue')) return undefined;
  return {
    kind: 'carriedAgain',
    level: levelOf(most, limits),
    count: most,
    evidence: open
      .filter(({ carried }) => carried >= limits.watch)
      .map(({ id }) => ({ kind: 'commitment', commitment: id })),
  };
};

/**
 * Counts roles due for a review, as agreed, since the last one or the start of the partnership; the longest wait gives
 * the level.
 */
export const rolesNotRevisited: SignalRule = ({ documents, partnersToday: partners, rounds, today }) => {
  const { data } = documents.partnership;
  if (data.reviews.roles === undefined || partners.length === 0) return undefined;
  const overdue = rolesOf(partners, data).flatMap(({ partner, revisit }) =>
    revisit !== undefined && revisit < today ? [{ partner, revisit }] : [],
  );
  const passed = overdue.map(({ revisit }) => roundsSince(rounds, revisit));
  return {
    kind: 'rolesNotRevisited',
    level: levelOf(Math.max(-1, ...passed), THRESHOLDS.rolesNotRevisited),
    count: overdue.length,
    of: partners.length,
    evidence: overdue.map(({ partner }) => ({ kind: 'partner', partner })),
  };
};
