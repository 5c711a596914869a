import type { BodyIssue } from '../../domain/check-in-body.ts';
import type { Finding, Problem } from '../problem.ts';
import { problemOfBody } from '../source.ts';
import { unknownReference } from './references.ts';
import type { Rule } from './rule.ts';

/** Whom a check-in's text names is a partner. (What the text itself makes unclear was found when it was read.) */
export const bodyReferences: Rule = ({ sources, ids }) =>
  sources.flatMap((source): Problem[] => {
    const { commitments = [], feedback = [] } = source.content ?? {};
    const named = [
      ...commitments.flatMap(({ owners, place }) => owners.map((name) => ({ name, place }))),
      ...feedback.flatMap(({ from, to, place }) => [from, to].map((name) => ({ name, place }))),
    ];
    return named
      .filter(({ name }) => !ids.partners.has(name))
      .map(({ name, place }) => problemOfBody(source, place, unknownReference('partners', name, ids.partners)));
  });

/** What reading a body found unclear. */
export function bodyFinding({ kind, detail }: BodyIssue): Finding {
  switch (kind) {
    case 'impossible-due-date':
      return {
        code: 'body/impossible-date',
        message: `\`${detail}\` names no day.`,
        why: 'Without its day the commitment would be due at the next session.',
        fix: 'Write a day that exists, such as `(due 2026-05-15)`, or remove the brackets.',
      };
    case 'feedback-heading':
      return {
        severity: 'warning',
        code: 'body/feedback-heading',
        message: `The heading \`${detail}\` does not say who speaks to whom.`,
        why: 'What stands under it is counted as nobody’s feedback.',
        fix: 'Write it as `### Robin to Sam`.',
      };
    case 'beyond-limits':
      return {
        code: 'body/too-large',
        message: `This text is larger than a page can be (${detail}).`,
        why: 'Nobody could read it, and a build could hang on it.',
        fix: 'Split it, or check whether something was pasted by mistake.',
      };
  }
}
