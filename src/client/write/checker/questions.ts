import type { Filled, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import type { CheckedForm } from './check-form.ts';

/** What the worker is asked. */
export interface CheckerQuestion {
  id: number;
  filled: Filled;
  session: SessionToWrite;
  data: WriteData;
}

/** What it answers. */
export interface CheckerAnswer {
  id: number;
  checked: CheckedForm;
}
