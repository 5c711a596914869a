import { defined } from '../../../domain/defined.ts';
import type { Problem } from '../../../journal/problems/problem.ts';

/** Problems that only a form can have. */
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

/** A problem with a form's content. */
export interface FormProblem extends Pick<Problem, 'severity' | 'why' | 'fix'> {
  /** The control that it's about: its name, or a prefix of the names of several. */
  at?: string;
  /** A code of `check`, or one of the form's own. */
  code: Problem['code'] | OwnCode;
  message?: string;
  /** The file, if a file is edited as text, and below, the line; `check` counts lines from 1. */
  file?: string;
  line?: number;
}

/** The file that a form describes, and its problems. */
export interface CheckedForm {
  /** The path relative to the journal's folder. */
  path: string;
  text: string;
  problems: FormProblem[];
}

/** Returns a problem found by `check`, attached to a control of the form. */
export function toldAt(
  at: string | undefined,
  { code, severity, message, why, fix }: Pick<Problem, 'code' | 'severity' | 'message' | 'why' | 'fix'>,
): FormProblem {
  return { code, severity, message, ...defined({ at, why, fix }) };
}

/** Returns whether a problem only repeats what the form itself has reported about the same control, or about a part of it. */
export function isToldBy({ at }: FormProblem, { at: told, severity }: FormProblem): boolean {
  if (at === undefined || told === undefined || severity !== 'error') return false;
  return at === told || at.startsWith(`${told}/`) || told.startsWith(`${at}/`);
}
