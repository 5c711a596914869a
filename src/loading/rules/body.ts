import type { BodyIssue } from '../../domain/check-in-body.ts';
import { plainDateSchema } from '../../domain/schemas/values.ts';
import type { Finding, Problem } from '../problem.ts';
import { repair } from '../schema/repair.ts';
import { problemOfWords } from '../source.ts';
import { unknownReference } from './references.ts';
import type { Rule } from './rule.ts';

/** Whom a check-in's text names is a partner. (What the text itself makes unclear was found when it was read.) */
export const bodyReferences: Rule = ({ sources, ids }) =>
  sources.flatMap((source): Problem[] => {
    const { commitments = [], feedback = [] } = source.content ?? {};
    const named = [
      ...commitments.flatMap(({ owners, place }) => owners.map((name) => ({ name, written: `@${name}`, place }))),
      ...feedback.flatMap(({ from, to, place }) => [from, to].map((name) => ({ name, written: name, place }))),
    ];
    return named
      .filter(({ name }) => !ids.partners.has(name))
      .map(({ name, written, place }) =>
        problemOfWords(source, written, place, unknownReference('partners', name, ids.partners)),
      );
  });

/** What reading a body found unclear. */
export function bodyFinding({ kind, detail }: Omit<BodyIssue, 'place'>): Finding {
  switch (kind) {
    case 'impossible-due-date':
      return {
        code: 'body/impossible-date',
        message: `\`${detail}\` names no day.`,
        why: 'Without its day the commitment would be due at the next session.',
        ...dayFix(detail),
      };
    case 'feedback-heading':
      return {
        code: 'body/feedback-heading',
        message: `The heading \`${detail}\` does not say who speaks to whom.`,
        why: 'What stands under it is counted as nobody’s feedback.',
        fix: 'Write it as `### Robin to Sam`.',
      };
    case 'beyond-limits':
      return {
        code: 'body/too-large',
        message: `This text is larger than a page can be: it has ${TOO_MUCH[detail] ?? detail}.`,
        why: 'Nobody could read it, and a build could hang on it.',
        fix: 'Split it, or check whether something was pasted by mistake.',
      };
  }
}

/** By the name of the limit. */
const TOO_MUCH: Readonly<Record<string, string>> = {
  bytes: 'more than 1 MB',
  depth: 'hundreds of levels within each other',
  tableCells: 'tables of more than 100,000 cells',
  signs: 'thousands of `&` or `_` in one paragraph',
  pieces: 'more than 24,000 words, marks or entries in one paragraph or list',
  braces: 'more than 10,000 braces',
};

function dayFix(detail: string): Pick<Finding, 'fix'> {
  const meant = repair(/\d[^()]*/.exec(detail)?.[0].trim(), plainDateSchema);
  return {
    fix:
      meant === undefined
        ? 'Write a day that exists, year first, such as `(due 2026-05-15)`, or remove the brackets.'
        : `Did you mean \`(due ${meant})\`?`,
  };
}

export const TOO_DEEP: Finding = {
  code: 'body/too-deep',
  message: 'Here lists, quotes or emphasis stand within each other more than ninety times.',
  why: 'Nobody could read it, and a build could hang on it.',
  fix: 'Take some levels away: remove the signs at the start of the line.',
};
