import type { Document } from '../documents.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Milestone, MilestoneKind } from '../schemas/milestone.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../schemas/values.ts';

/** Why the site found a milestone that wasn't written by a partner. */
export type Finding =
  | { kind: 'checkpoint' | 'target'; benchmark: BenchmarkId; value: number; label?: string; planned: PlainDate }
  | { kind: 'sessions'; count: number }
  | { kind: 'streak'; count: number }
  | { kind: 'anniversary'; years: number };

export interface MilestoneBase {
  /** The file's id, or one made from the finding; unique, and safe in a URL. */
  id: string;
  date: PlainDate;
  kind: MilestoneKind;
  /** Ordered by partner id; empty means all partners. */
  partners: readonly PartnerId[];
  goal?: GoalId;
  benchmark?: BenchmarkId;
}

export interface WrittenMilestone extends MilestoneBase {
  origin: 'written';
  document: Document<Milestone>;
  /** The found milestone that it replaces. */
  finding?: Finding;
}

export interface FoundMilestone extends MilestoneBase {
  origin: 'found';
  finding: Finding;
}

export type JournalMilestone = WrittenMilestone | FoundMilestone;
