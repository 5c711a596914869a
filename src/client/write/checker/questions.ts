import type { Filled, NewDocumentData, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import type { CheckedForm } from './checked-form.ts';

/** What stands in a form, and what it means. */
export type FormQuestion =
  | { kind: 'checkIn'; filled: Filled; session: SessionToWrite; data: WriteData }
  | { kind: NewDocumentData['kind']; filled: Filled; data: NewDocumentData };

/** What the worker is asked. */
export interface CheckerQuestion {
  id: number;
  asked: FormQuestion;
}

/** What it answers. */
export interface CheckerAnswer {
  id: number;
  checked: CheckedForm;
}
