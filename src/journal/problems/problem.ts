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

/**
 * Stand in a problem's words for something of the journal's own, which is known once all its files are: examples are in the
 * partners' names, and near the session's day. Private letters, which no text of a partner's has.
 */
export const OWN = {
  /** A partner's id. */
  partner: '\ue000partner\ue001',
  /** The ids of two: `robin, sam`. */
  partners: '\ue000partners\ue001',
  /** A value each: `robin: 8, sam: 5`. */
  values: '\ue000values\ue001',
  /** The heading of what one says to another: `Robin to Sam`. */
  fromTo: '\ue000fromTo\ue001',
  /** The path of a goal, as a link from the file leads to it. */
  goal: '\ue000goal\ue001',
  /** The session's day; in files that are of none, today. */
  day: '\ue000day\ue001',
  /** When what is promised on that day may be due. */
  due: '\ue000due\ue001',
} as const;

/** What takes their places in a file. */
export type Examples = Readonly<Record<keyof typeof OWN, string>>;

/** A problem with the journal's own examples. */
export function inOwnWords(problem: Problem, examplesOf: (file: string) => Examples): Problem {
  const { why, fix } = problem;
  if (why?.includes('\ue000') !== true && fix?.includes('\ue000') !== true) return problem;
  const examples = examplesOf(problem.file);
  const said = (text: string) =>
    Object.entries(OWN).reduce((so, [name, sign]) => {
      // The entries of OWN have its keys, which `Object.entries` widens to text.
      return so.replaceAll(sign, () => examples[name as keyof typeof OWN]);
    }, text);
  return { ...problem, ...(why !== undefined && { why: said(why) }), ...(fix !== undefined && { fix: said(fix) }) };
}
