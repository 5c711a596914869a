import { addDuration } from '../duration.ts';
import { levelOf, roundsSince } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Roles that were to be looked at again, as the agreement asks; counted from the last time, or from the partnership's
 * beginning. Counts the roles; the longest wait gives the level.
 */
export const rolesNotRevisited: SignalRule = ({ documents, partners, rounds, today }) => {
  const { reviews, since } = documents.partnership.data;
  const { roles } = reviews;
  if (roles === undefined || partners.length === 0) return undefined;
  const overdue = partners
    .map(({ id, data }) => ({ id, due: addDuration(data.rolesReviewed ?? since, roles) }))
    .filter(({ due }) => due < today);
  const passed = overdue.map(({ due }) => roundsSince(rounds, due));
  return {
    kind: 'rolesNotRevisited',
    level: levelOf(Math.max(-1, ...passed), THRESHOLDS.rolesNotRevisited),
    count: overdue.length,
    of: partners.length,
    evidence: overdue.map(({ id }) => ({ kind: 'partner', partner: id })),
  };
};
