import { compareText } from '../../domain/text.ts';
import type { Place } from '../../domain/check-in/model.ts';
import { type Code, CODES, type Severity } from './codes.ts';

/** A problem in a file of the journal, as data that reports turn into text. Lines and columns count from 1. */
export interface Problem extends Place {
  /** The path relative to the journal's folder, with `/`. */
  file: string;
  severity: Severity;
  code: Code;
  /** A sentence that says what's wrong. */
  message: string;
  /** Why it matters, or what the field is for. */
  why?: string;
  /** A sentence that says what to do. */
  fix?: string;
  /** A replacement for the marked text, if there's a likely one. */
  suggestion?: string;
}

/** A rule's finding. The caller adds the place in the file, and the severity follows from the code. */
export type ProblemDetails = Omit<Problem, keyof Place | 'file' | 'severity'>;

/** The place of problems that concern a file as a whole. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Makes a problem of a file at a place. */
export function problemAt(file: string, place: Place, finding: ProblemDetails): Problem {
  const { line, column, endLine, endColumn } = place;
  return { file, line, column, endLine, endColumn, severity: CODES[finding.code].severity, ...finding };
}

/** Sorts problems by file, then in reading order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

/** Returns whether any of the problems stops a build; warnings don't. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/**
 * Placeholders in a problem's words for the journal's own examples, which are known once all its files are read: they
 * use the partners' names, and days near the session's. They contain private-use characters, which partners' texts
 * can't have.
 */
export const OWN = {
  /** A partner's id. */
  partner: '\ue000partner\ue001',
  /** The ids of two partners: `robin, sam`. */
  partners: '\ue000partners\ue001',
  /** One value each: `robin: 8, sam: 5`. */
  values: '\ue000values\ue001',
  /** The heading of a note from one partner to another: `Robin to Sam`. */
  fromTo: '\ue000fromTo\ue001',
  /** The path of a goal, relative to the file. */
  goal: '\ue000goal\ue001',
  /** The session's day; today in files that don't belong to a session. */
  day: '\ue000day\ue001',
  /** A possible due day for a promise made on that day. */
  due: '\ue000due\ue001',
} as const;

/** The replacements for a file. */
export type Examples = Readonly<Record<keyof typeof OWN, string>>;

/** Replaces the placeholders in a problem with the journal's own examples. */
export function inOwnWords(problem: Problem, examplesOf: (file: string) => Examples): Problem {
  const { why, fix } = problem;
  if (why?.includes('\ue000') !== true && fix?.includes('\ue000') !== true) return problem;
  const examples = examplesOf(problem.file);
  const said = (text: string) =>
    Object.entries(OWN).reduce((so, [name, sign]) => {
      // `OWN`'s entries have its keys, but `Object.entries` widens them to string.
      return so.replaceAll(sign, () => examples[name as keyof typeof OWN]);
    }, text);
  return { ...problem, ...(why !== undefined && { why: said(why) }), ...(fix !== undefined && { fix: said(fix) }) };
}
