import type { CheckInBody } from './check-in/model.ts';
import type { Benchmark } from './schemas/benchmark.ts';
import type { CheckIn } from './schemas/check-in.ts';
import type { Feedback } from './schemas/feedback.ts';
import type { Goal } from './schemas/goal.ts';
import type { Milestone } from './schemas/milestone.ts';
import type { Page } from './schemas/page.ts';
import type { Partner } from './schemas/partner.ts';
import type { Partnership } from './schemas/partnership.ts';

/** A file of the journal, read and validated. */
export interface Document<Data> {
  /** The file name without its extension; for feedback, the session's date. */
  id: string;
  /** Its path relative to the journal's folder, with `/`. */
  file: string;
  data: Data;
  /** The text after the frontmatter, as written; empty for YAML files. */
  body: string;
}

export interface CheckInDocument extends Document<CheckIn> {
  /** The meaning of the body, read from its syntax tree. */
  content: CheckInBody;
  /** Nothing has been written into it yet, so it isn't a session (`markUntouched`). */
  untouched?: true;
}

/** All documents of a journal, each collection ordered by id. */
export interface Documents {
  partnership: Document<Partnership>;
  partners: readonly Document<Partner>[];
  goals: readonly Document<Goal>[];
  benchmarks: readonly Document<Benchmark>[];
  checkIns: readonly CheckInDocument[];
  milestones: readonly Document<Milestone>[];
  feedback: readonly Document<Feedback>[];
  pages: readonly Document<Page>[];
}
