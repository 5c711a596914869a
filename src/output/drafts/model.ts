import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';

export interface CheckInDraft {
  date: PlainDate;
  /** Whose own side it is; none: written together. */
  author?: PartnerId | undefined;
}
