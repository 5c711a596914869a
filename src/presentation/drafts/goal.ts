import type { PlainDate } from '../../domain/plain-date.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../../domain/schemas/values.ts';
import type { Words } from '../words/words.ts';
import { type DocumentDraft, documentText } from './document-text.ts';

/** A SMART goal as it begins. */
export interface GoalDraft {
  id: GoalId;
  title: string;
  owners: readonly PartnerId[];
  specific: string;
  /** None yet: its benchmarks are named later, and a comment says how. */
  measurable: readonly BenchmarkId[];
  achievable: string;
  relevant: string;
  starts: PlainDate;
  due: PlainDate;
}

/** @example goalDraft({ id: 'marathon', … }, en).path // 'goals/marathon.md' */
export function goalDraft({ id, starts, due, measurable, ...goal }: GoalDraft, { beginnings }: Words): DocumentDraft {
  return {
    path: `goals/${id}.md`,
    text: documentText([
      { field: 'title', value: goal.title },
      { field: 'owners', value: goal.owners },
      { field: 'specific', value: goal.specific },
      measurable.length > 0 ? { field: 'measurable', value: measurable } : { comment: beginnings.goalMeasures },
      { field: 'achievable', value: goal.achievable },
      { field: 'relevant', value: goal.relevant },
      { field: 'timeBound', value: { starts, due } },
      { field: 'status', value: 'active' },
      { comment: beginnings.goalDuties },
      { comment: beginnings.goalReviews },
    ]),
  };
}
