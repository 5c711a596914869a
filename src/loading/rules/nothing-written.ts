import { FILE_START, type Problem, problemAt } from '../problem.ts';
import type { Rule } from './rule.ts';
import { recordIn } from './session-numbers.ts';

/** Fields of a check-in that say when and by whom, and not what. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['date', 'author', 'present', 'visibility', 'draft', 'lang']);

/** Check-ins and pages say something. */
export const nothingWritten: Rule = ({ sources }) =>
  sources.flatMap((source): Problem[] => {
    if ((source.collection !== 'pages' && source.collection !== 'checkIns') || !source.data) return [];
    if (/\S/.test(source.split?.body ?? '') || saysInFields(source.collection, source.data)) return [];
    return [
      problemAt(source.file, FILE_START, {
        code: 'session/nothing-written',
        message: source.collection === 'pages' ? 'This page has no text.' : 'This check-in says nothing yet.',
        why: source.collection === 'pages' ? 'It would be an empty page.' : 'It counts as a session all the same.',
        fix: 'Write something below the second `---`, or delete the file.',
      }),
    ];
  });

function saysInFields(collection: 'pages' | 'checkIns', data: object): boolean {
  if (collection === 'pages') return false;
  return Object.entries(data).some(([name, value]: [string, unknown]) => {
    return (
      !ABOUT_THE_FILE.has(name) && (Array.isArray(value) ? value.length > 0 : Object.keys(recordIn(value)).length > 0)
    );
  });
}
