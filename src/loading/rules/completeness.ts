import { PARTNERSHIP_FILE } from '../folders.ts';
import { FILE_START, problemAt } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A journal has a partnership and its partners. */
export const completeness: Rule = ({ ids }) => {
  const problems = [];
  if (ids.partnership.size === 0)
    problems.push(
      problemAt(PARTNERSHIP_FILE, FILE_START, {
        code: 'file/no-partnership',
        message: 'There is no `partnership.md` in this folder.',
        why: 'It says who you are to each other and when you check in; every page needs it.',
        fix: 'Write it as the README of the content folder shows, or name the right folder with `--content`.',
      }),
    );
  if (ids.partners.size === 0)
    problems.push(
      problemAt('partners', FILE_START, {
        code: 'file/no-partners',
        message: 'There is no partner yet.',
        why: 'Goals, check-ins and commitments belong to partners.',
        fix: 'Write a file for each of you, such as `partners/robin.md`.',
      }),
    );
  return problems;
};
