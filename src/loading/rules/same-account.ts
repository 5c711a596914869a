import { problemOfField, sourcesOf } from '../source.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Each account on GitHub is one partner's. */
export const sameAccount: Rule = ({ sources }) => {
  const firstOf = new Map<string, string>();
  return sourcesOf('partners', sources).flatMap((source): Problem[] => {
    const account = source.data?.github;
    if (account === undefined) return [];
    // GitHub makes no difference between capitals and small letters.
    const key = account.toLowerCase();
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, source.file);
      return [];
    }
    const finding = {
      code: 'partner/same-account',
      message: `\`${account}\` is already the \`github\` name in \`${first}\`.`,
      why: 'What is said from there in a pull request is one partner’s, and nobody could tell whose.',
      fix: 'Write the partner’s own user name on GitHub, or remove the line.',
    } as const;
    return [problemOfField(source, ['github'], 'value', finding)];
  });
};
