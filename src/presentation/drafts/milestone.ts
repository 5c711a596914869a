import type { Milestone, MilestoneKind } from '../../domain/schemas/milestone.ts';
import type { GoalId } from '../../domain/schemas/values.ts';
import type { Words } from '../words/words.ts';
import { type DocumentDraft, documentText } from './document-text.ts';

/** A milestone, small win or setback as it begins. What is not known yet is left out. */
export interface MilestoneDraft extends Pick<Milestone, 'title' | 'date' | 'kind'> {
  id: string;
  goal?: GoalId | undefined;
  celebrated?: string | undefined;
  lesson?: string | undefined;
  recovery?: string | undefined;
}

/** Fields that can follow later. */
const MORE: Record<MilestoneKind, string> = {
  milestone: 'benchmark, partners, cover, coverAlt',
  smallWin: 'benchmark, partners, cover, coverAlt',
  setback: 'benchmark, partners, recoveredBy',
};

/** @example milestoneDraft({ id: 'the-finish', … }, en).path // 'milestones/the-finish.md' */
export function milestoneDraft({ id, ...milestone }: MilestoneDraft, { drafts }: Words): DocumentDraft {
  return {
    path: `milestones/${id}.md`,
    text: documentText([
      { field: 'title', value: milestone.title },
      { field: 'date', value: milestone.date },
      { field: 'kind', value: milestone.kind },
      { field: 'goal', value: milestone.goal },
      { field: 'celebrated', value: milestone.celebrated },
      { field: 'lesson', value: milestone.lesson },
      { field: 'recovery', value: milestone.recovery },
      { comment: drafts.more(MORE[milestone.kind]) },
      { comment: drafts.story },
    ]),
  };
}
