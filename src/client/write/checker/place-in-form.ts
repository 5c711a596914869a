import { markdownText } from '../../../output/drafts/text.ts';
import { sectionKind } from '../../../domain/check-in/sections.ts';
import type { Place, SectionKind } from '../../../domain/check-in/model.ts';
import type { Filled, SessionToWrite } from '../../../views/write/form-data.ts';
import { answer, promisesIn, rowsOf } from './check-in-text.ts';

/** The parts of the form that sections are made from, in their order in the text. */
const ROWS: Partial<Record<SectionKind, string>> = { wins: 'wins', setbacks: 'setbacks', concerns: 'concerns' };

/**
 * Finds the control whose words are at a place of the text made from a form.
 * @returns the control's name, or a prefix of the names of several; undefined if no control is responsible for the line
 * @example placeInForm(text, problem, filled, session) // 'wins/0'
 */
export function placeInForm(text: string, place: Place, filled: Filled, session: SessionToWrite): string | undefined {
  const { line } = place;
  const all = text.split('\n');
  const lines = all.slice(0, line);
  if (line - 1 <= all.indexOf('---', 1)) return fieldAt(all, place, filled);
  const at = lines.findLastIndex((each) => /^## /.test(each));
  const kind = at < 0 ? undefined : sectionKind((lines[at] ?? '').slice(3));
  if (kind === undefined) return undefined;
  const below = lines.slice(at + 1);
  const begins = session.style?.paragraphs?.includes(kind)
    ? (each: string, index: number) => each !== '' && below[index - 1] === ''
    : (each: string) => each.startsWith('- ');
  const row = below.filter(begins).length - 1;
  if (kind === 'feedback') {
    const heading = below.findLast((each) => /^### /.test(each))?.slice(4);
    const note = session.feedback.find((each) => each.heading === heading);
    return note ? `feedback/${note.from}/${note.to}` : 'feedback';
  }
  if (kind === 'nextSteps' || kind === 'accountability') return promiseAt(kind, row, filled, session);
  if (kind === 'notes') return below.length <= answerLines(filled, session) ? 'answer' : 'notes';
  const part = ROWS[kind];
  if (part === undefined) return kind;
  const found = rowsOf(filled, part, ['what'])[row];
  return found ? `${part}/${found.row}` : part;
}

/** Returns how many lines below the notes' heading belong to the question and its answer. */
function answerLines(filled: Filled, session: SessionToWrite): number {
  const said = answer(filled, session);
  return said.length > 0 ? markdownText(said).trim().split('\n').length + 1 : 0;
}

/**
 * Finds the control of the field at a place of the YAML made from a form: its name, or a prefix of the names of
 * several.
 * @example fieldAt(['---', 'target: { date: 2026-10-04, value: 42 }'], place, filled) // 'target/value'
 */
export function fieldAt(
  lines: readonly string[],
  { line, endLine, endColumn }: Place,
  filled: Filled,
): string | undefined {
  const path: string[] = [];
  for (const each of lines.slice(0, line)) {
    const [, indent = '', name] = /^( *)([\w-]+):/.exec(each) ?? [];
    if (name !== undefined) path.splice(indent.length / 2, path.length, name);
  }
  const last = lines[line - 1] ?? '';
  const names = [...path, ...namesInBraces(endLine === line ? last.slice(0, endColumn) : last)];
  const known = names
    .map((_, index) => names.slice(0, names.length - index).join('/'))
    .find((name) => Object.keys(filled).some((each) => each === name || each.startsWith(`${name}/`)));
  return known ?? path[0];
}

/** Returns the open names. @example namesInBraces('target: { date: 2026-10-04, value: { robin: 4') // ['value', 'robin'] */
function namesInBraces(line: string): string[] {
  const path: string[] = [];
  for (const [sign, name] of (/\{.*$/.exec(line)?.[0] ?? '').matchAll(/[{}]|([\w-]+):/g)) {
    if (sign === '{') path.push('');
    else if (sign === '}') path.pop();
    else path.splice(-1, 1, name ?? '');
  }
  return path.filter((name) => name !== '');
}

function promiseAt(kind: 'nextSteps' | 'accountability', row: number, filled: Filled, session: SessionToWrite): string {
  const { before, steps } = promisesIn(filled, session, kind);
  const promise = before[row];
  if (promise) return `promises/${promise.key}`;
  const step = steps[row - before.length];
  return step ? `steps/${step.row}` : 'steps';
}
