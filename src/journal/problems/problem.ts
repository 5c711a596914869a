import { compareText } from '../../domain/text.ts';
import type { Place } from '../../domain/check-in/model.ts';
import { type Code, CODES, type Severity } from './codes.ts';

/** Something wrong in a file of the journal: data, that reports turn into text. Lines and columns count from 1. */
export interface Problem extends Place {
  /** Relative to the journal's folder, with `/`. */
  file: string;
  severity: Severity;
  code: Code;
  /** What is wrong, in a sentence. */
  message: string;
  /** Why it matters, or what the field is for. */
  why?: string;
  /** What to do, in a sentence. */
  fix?: string;
  /** What may replace the marked text, where something is near. */
  suggestion?: string;
}

/** What a rule says; where it stands in the file is added by whoever knows it, and its severity follows from its code. */
export type ProblemDetails = Omit<Problem, keyof Place | 'file' | 'severity'>;

/** The place for what concerns a file as a whole. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A problem of a file at a place. */
export function problemAt(file: string, place: Place, finding: ProblemDetails): Problem {
  const { line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn, severity: CODES[finding.code].severity, ...finding };
}

/** By file, then as one reads it. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
