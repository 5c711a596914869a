import { rolesOf } from '../roles.ts';
import { levelOf, roundsSince } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Roles that were to be looked at again, as the agreement asks; counted from the last time, or from the partnership's
 * beginning. Counts the roles; the longest wait gives the level.
 */
export const rolesNotRevisited: SignalRule = ({ documents, partners, rounds, today }) => {
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
