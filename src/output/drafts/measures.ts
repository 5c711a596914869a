import type { PlainDate } from '../../domain/plain-date.ts';
import type { Aggregate, Benchmark } from '../../domain/schemas/benchmark.ts';
import type { Milestone, MilestoneKind } from '../../domain/schemas/milestone.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../../domain/schemas/values.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { type DocumentDraft, documentText, type FrontmatterPart } from './text.ts';

/** A new SMART goal. */
export interface GoalDraft {
  id: GoalId;
  title: string;
  owners: readonly PartnerId[];
  specific: string;
  /** If empty, its benchmarks are named later, and a comment says how. */
  measurable: readonly BenchmarkId[];
  achievable: string;
  relevant: string;
  starts: PlainDate;
  due: PlainDate;
}

/** Returns the document of a new goal. @example goalDraft({ id: 'marathon', … }, en).path // 'goals/marathon.md' */
export function goalDraft({ id, starts, due, measurable, ...goal }: GoalDraft, { newDocuments }: Words): DocumentDraft {
  return {
    path: `goals/${id}.md`,
    text: documentText([
      { field: 'title', value: goal.title },
      { field: 'owners', value: goal.owners },
      { field: 'specific', value: goal.specific },
      measurable.length > 0 ? { field: 'measurable', value: measurable } : { comment: newDocuments.goalMeasures },
      { field: 'achievable', value: goal.achievable },
      { field: 'relevant', value: goal.relevant },
      { field: 'timeBound', value: { starts, due } },
      { field: 'status', value: 'active' },
      { comment: newDocuments.goalDuties },
      { comment: newDocuments.goalReviews },
    ]),
  };
}

/** One value for all, or one per partner. */
export type DraftValue = number | Readonly<Record<PartnerId, number>>;

/** A way from one value to another, or a limit to keep. */
export type DraftPlan =
  | {
      kind: 'target';
      baseline: { date: PlainDate; value: DraftValue };
      target: { date: PlainDate; value: DraftValue };
    }
  | { kind: 'atMost' | 'atLeast'; value: number };

/** A new measure and its plan. */
export interface BenchmarkDraft {
  id: BenchmarkId;
  title: string;
  goal?: { id: GoalId; measurable: readonly BenchmarkId[] } | undefined;
  unit: string;
  per: Benchmark['per'];
  aggregate: Aggregate;
  plan: DraftPlan;
  indicator?: string | undefined;
}

/**
 * Returns the document of a new benchmark. @example benchmarkDraft({ id: 'long-run', … }, en).path //
 * 'benchmarks/long-run.md'
 */
export function benchmarkDraft({ id, goal, plan, ...benchmark }: BenchmarkDraft, words: Words): DocumentDraft {
  const { newDocuments } = words;
  const unlisted = goal?.measurable.includes(id) === false ? [...goal.measurable, id].join(', ') : undefined;
  return {
    path: `benchmarks/${id}.md`,
    text: documentText([
      { field: 'title', value: benchmark.title },
      { field: 'goal', value: goal?.id },
      ...(goal && unlisted !== undefined
        ? [{ comment: newDocuments.benchmarkOfGoal({ file: `goals/${goal.id}.md`, all: unlisted }) }]
        : []),
      { field: 'unit', value: benchmark.unit },
      { field: 'per', value: benchmark.per },
      { field: 'aggregate', value: benchmark.aggregate },
      ...planParts(plan, newDocuments),
      benchmark.indicator === undefined
        ? { comment: newDocuments.benchmarkIndicator }
        : { field: 'indicator', value: benchmark.indicator },
    ]),
  };
}

function planParts(plan: DraftPlan, newDocuments: Words['newDocuments']): FrontmatterPart[] {
  if (plan.kind !== 'target') return [{ field: 'hold', value: { [plan.kind]: plan.value } }];
  return [
    { field: 'baseline', value: { ...plan.baseline } },
    { comment: newDocuments.benchmarkCheckpoints },
    { field: 'target', value: { ...plan.target } },
  ];
}

/** A new milestone, small win or setback. Unknown values are left out. */
interface MilestoneDraft extends Pick<Milestone, 'title' | 'date' | 'kind'> {
  id: string;
  goal?: GoalId | undefined;
  celebrated?: string | undefined;
  lesson?: string | undefined;
  recovery?: string | undefined;
}

/** Fields that can be added later. */
const MORE: Record<MilestoneKind, string> = {
  milestone: 'benchmark, partners, cover, coverAlt',
  smallWin: 'benchmark, partners, cover, coverAlt',
  setback: 'benchmark, partners, recoveredBy',
};

/**
 * Returns the document of a new milestone. @example milestoneDraft({ id: 'the-finish', … }, en).path //
 * 'milestones/the-finish.md'
 */
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
      { comment: drafts.more({ fields: MORE[milestone.kind] }) },
      { comment: drafts.story },
    ]),
  };
}
