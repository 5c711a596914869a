import { isMap, isScalar } from 'yaml';
import type { Origin } from '../../github/given-feedback.ts';

const KINDS = ['comment', 'review', 'conversation', 'approval'] as const;
const MARK = new RegExp(`\\bpull request (\\d{1,9}), (${KINDS.join('|')}) (\\d{1,30})\\b`);

/*
 * The format has no field for where an entry came from, because a reader has no use for it. A comment in the YAML says it,
 * beside `by`: there it stays with its entry, whatever else is edited.
 */

/** What the comment beside an imported entry says. @example markOf({ pull: 12, kind: 'comment', id: '345' }) // ' pull request 12, comment 345' */
export function markOf({ pull, kind, id }: Origin): string {
  return ` pull request ${pull}, ${kind} ${id}`;
}

/** Where an entry came from; none: somebody wrote it. */
export function originOf(entry: unknown): Origin | undefined {
  const by = isMap(entry) ? entry.get('by', true) : undefined;
  const [, pull, written, id] = MARK.exec((isScalar(by) && by.comment) || '') ?? [];
  const kind = KINDS.find((known) => known === written);
  return kind === undefined || id === undefined ? undefined : { pull: Number(pull), kind, id };
}

/** Origins are the same where this is. */
export function keyOf({ pull, kind, id }: Origin): string {
  return `${pull} ${kind} ${id}`;
}

/** Whether a file's text has anything that was imported. */
export function hasMarks(text: string | undefined): boolean {
  return text !== undefined && MARK.test(text);
}
