import type { BenchmarkProgress } from '../../domain/benchmark-progress.ts';
import type { Document } from '../../domain/documents.ts';
import type { JournalMilestone } from '../../domain/milestones.ts';
import type { Partner } from '../../domain/schemas/partner.ts';
import type { Session } from '../../domain/session.ts';

/** What a page is about, where programs have a name for such things. */
export type PageSubject =
  | { kind: 'session'; session: Session }
  | { kind: 'milestone'; milestone: JournalMilestone }
  | { kind: 'benchmark'; benchmark: BenchmarkProgress }
  | { kind: 'partner'; partner: Document<Partner> };
