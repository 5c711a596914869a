import { benchmarkSchema } from './benchmark.ts';
import { checkInSchema } from './check-in.ts';
import { feedbackSchema } from './feedback.ts';
import { goalSchema } from './goal.ts';
import { milestoneSchema } from './milestone.ts';
import { pageSchema } from './page.ts';
import { partnerSchema } from './partner.ts';
import { partnershipSchema } from './partnership.ts';

/** The schema of every collection: the only definition of what a document is. */
export const schemas = {
  partnership: partnershipSchema,
  partners: partnerSchema,
  goals: goalSchema,
  benchmarks: benchmarkSchema,
  checkIns: checkInSchema,
  milestones: milestoneSchema,
  feedback: feedbackSchema,
  pages: pageSchema,
} as const;

export type Collection = keyof typeof schemas;
