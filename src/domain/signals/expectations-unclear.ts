import { ownersWithoutDuty } from '../roles.ts';
import { levelOf } from './level.ts';
import type { Evidence, SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Where it is open who does what, or what counts: an active goal that nothing measures, or that is shared and says of an
 * owner no duty; a partner without role and duties; a promise of the last session that names nobody, where there are two
 * who could each believe that it is the other's. Counts those things.
 */
export const expectationsUnclear: SignalRule = ({ sessions, goals, benchmarks, partners }) => {
  const { least, ...limits } = THRESHOLDS.expectationsUnclear;
  const last = sessions.at(-1);
  if (!last || sessions.length < least) return undefined;
  const measured = new Set(benchmarks.map(({ document }) => document.data.goal));
  const unclearGoals = goals.filter(({ id, document: { data } }) => {
    if (data.status !== 'active') return false;
    const isMeasured = data.measurable.length > 0 || measured.has(id);
    return !isMeasured || ownersWithoutDuty(data).length > 0;
  });
  const unclearPartners = partners.filter(({ data }) => data.role === undefined && data.duties.length === 0);
  const nobodys = last.checkIns.filter(({ data, content }) =>
    content.commitments.some(
      ({ owners, state }) =>
        state === 'open' && owners.length === 0 && data.author === undefined && last.present.length > 1,
    ),
  );
  const evidence: Evidence[] = [
    ...unclearGoals.map(({ id }): Evidence => ({ kind: 'goal', goal: id })),
    ...unclearPartners.map(({ id }): Evidence => ({ kind: 'partner', partner: id })),
    ...(nobodys.length > 0 ? [{ kind: 'session', session: last.date } as const] : []),
  ];
  return { kind: 'expectationsUnclear', level: levelOf(evidence.length, limits), count: evidence.length, evidence };
};
