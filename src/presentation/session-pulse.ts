import type { Session } from '../domain/session.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/** How one partner is. */
export interface PulseView {
  partner: PartnerTag;
  values: { label: string; value: string }[];
}

/** How sure somebody is of a goal. */
export interface ConfidenceView {
  goal: string;
  who: string;
  value: string;
}

const PULSE = ['motivation', 'trust', 'energy'] as const;

/** Of those who said anything. */
export function pulseOf(context: ViewContext, session: Session): PulseView[] {
  const { words } = context;
  const all = Object.entries(session.pulse).map(([id, pulse]) => ({
    partner: partnerTag(context, id),
    values: PULSE.flatMap((key) => {
      const value = pulse[key];
      return value === undefined ? [] : [{ label: words.pulse[key], value: words.pulse.outOf(value, 5) }];
    }),
  }));
  return all.filter(({ values }) => values.length > 0);
}

export function confidenceOf(context: ViewContext, session: Session): ConfidenceView[] {
  return session.confidence.flatMap(({ goal, partner, value }) => {
    const title = context.journal.goals.find(({ id }) => id === goal)?.document.data.title;
    if (title === undefined) return [];
    const who = partner === undefined ? context.words.benchmarks.together : partnerTag(context, partner).name;
    return [{ goal: title, who, value: context.words.pulse.outOf(value, 10) }];
  });
}
