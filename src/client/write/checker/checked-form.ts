import { defined } from '../../../domain/defined.ts';
import type { Problem } from '../../../journal/problems/problem.ts';

/** What a form finds by itself. */
type OwnCode =
  | 'form/not-a-number'
  | 'form/misread'
  | 'form/incomplete'
  | 'form/nothing-written'
  | 'form/not-an-id'
  | 'form/taken'
  | 'form/not-after'
  | 'form/nothing-to-reach'
  | 'form/never-reached'
  | 'form/name-in-goal'
  | 'form/not-measured';

/** Something wrong with what stands in a form. */
export interface FormProblem extends Pick<Problem, 'severity' | 'why' | 'fix'> {
  /** The control that it's about: its name, or the beginning of the names of several. */
  at?: string;
  /** A code of `check`, or the form's own. */
  code: Problem['code'] | OwnCode;
  message?: string;
  /** Where it is, of a file that is changed as text; `check` counts from 1. */
  file?: string;
  line?: number;
}

/** The file that a form means, and what is wrong with it. */
export interface CheckedForm {
  /** Relative to the journal's folder. */
  path: string;
  text: string;
  problems: FormProblem[];
}

/** What `check` finds, at a control of a form. */
export function toldAt(
  at: string | undefined,
  { code, severity, message, why, fix }: Pick<Problem, 'code' | 'severity' | 'message' | 'why' | 'fix'>,
): FormProblem {
  return { code, severity, message, ...defined({ at, why, fix }) };
}

/** Whether a problem only says again what the form itself has said of the same control, or of one that it's a part of. */
export function isToldBy({ at }: FormProblem, { at: told, severity }: FormProblem): boolean {
  if (at === undefined || told === undefined || severity !== 'error') return false;
  return at === told || at.startsWith(`${told}/`) || told.startsWith(`${at}/`);
}
