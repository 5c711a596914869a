import { benchmarkKind } from './kinds/benchmark.ts';
import { checkInKind } from './kinds/check-in.ts';
import { goalKind } from './kinds/goal.ts';
import { milestoneKind } from './kinds/milestone.ts';
import { pageKind } from './kinds/page.ts';
import { partnerKind } from './kinds/partner.ts';
import type { NewKind } from './new-kind.ts';

/** What can be begun, the most usual first. */
export const KINDS: readonly NewKind[] = [checkInKind, goalKind, benchmarkKind, milestoneKind, partnerKind, pageKind];
