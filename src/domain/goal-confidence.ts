import type { PlainDate } from './plain-date.ts';
import type { GoalId, PartnerId } from './schemas/values.ts';
import type { Session } from './session.ts';

/** How sure somebody was of a goal, 1 to 10, when they last said so. No partner: all of them together. */
export interface Confidence {
  partner?: PartnerId;
  value: number;
  date: PlainDate;
}

/**
 * The latest confidence in every goal: what was said together first, then in order of partner id. What is said together
 * takes the place of all that each said before it, and stands beside what each says after it.
 */
export function latestConfidence(
  sessions: readonly Pick<Session, 'date' | 'confidence'>[],
  today: PlainDate,
): ReadonlyMap<GoalId, readonly Confidence[]> {
  const byGoal = new Map<GoalId, Map<PartnerId | undefined, Confidence>>();
  for (const { date, confidence } of sessions) {
    if (date > today) continue;
    for (const { goal, partner, value } of confidence) {
      const said = byGoal.get(goal) ?? new Map<PartnerId | undefined, Confidence>();
      byGoal.set(goal, said);
      if (partner === undefined) said.clear();
      said.set(partner, { ...(partner !== undefined && { partner }), value, date });
    }
  }
  return new Map([...byGoal].map(([goal, said]) => [goal, [...said.values()].sort(inOrderOfPartner)]));
}

function inOrderOfPartner(a: Confidence, b: Confidence): number {
  // An id is never empty, so that "together" comes first.
  const [left, right] = [a.partner ?? '', b.partner ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
