import { idSchema } from '../../domain/schemas/values.ts';
import { problemOfField } from '../files/source-file.ts';
import type { Code } from '../problems/codes.ts';
import { nearest } from '../problems/did-you-mean.ts';
import { OWN, type ProblemDetails } from '../problems/problem.ts';
import { referencesIn } from '../schema/references.ts';
import { type Referenced, valueAt } from '../schema/shape.ts';
import type { Rule } from './rule.ts';

const WORDS: Record<Referenced, { one: string; code: Code; path: (id: string) => string }> = {
  partners: { one: 'partner', code: 'reference/unknown-partner', path: (id) => `partners/${id}.md` },
  goals: { one: 'goal', code: 'reference/unknown-goal', path: (id) => `goals/${id}.md` },
  benchmarks: { one: 'benchmark', code: 'reference/unknown-benchmark', path: (id) => `benchmarks/${id}.md` },
  checkIns: { one: 'check-in', code: 'reference/unknown-session', path: (id) => `check-ins/${id}.md` },
};

/** More ids than these are not listed in a sentence. */
const LISTED = 8;

/** Every id in a document's fields is that of a file. */
export const references: Rule = ({ sources, ids }) =>
  sources.flatMap((source) =>
    referencesIn(source.collection, source.written ?? source.fields ?? {})
      // What is empty was told as that.
      .filter(({ to, id }) => !ids[to].has(id) && /\S/.test(id))
      .map(({ to, id, path, part }) => {
        const beside = part === 'key' ? namesIn(valueAt(source.written ?? source.fields, path.slice(0, -1))) : [];
        return problemOfField(source, path, part, unknownReference(to, id, ids[to], beside));
      }),
  );

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/**
 * What to say of an id that no file has.
 * @param taken names that stand beside it, and so are not meant by it
 */
export function unknownReference(
  to: Referenced,
  id: string,
  known: ReadonlySet<string>,
  taken: readonly string[] = [],
): ProblemDetails {
  const { one, code, path } = WORDS[to];
  // Every date is near another: only one slip of the finger counts.
  const wellFormed = [...known].filter((name) => idSchema.safeParse(name).success && !taken.includes(name));
  const near = nearest(id, wellFormed, to === 'checkIns' ? 1 : undefined);
  const others = [...known].filter((name) => !taken.includes(name));
  const list =
    others.length > 0 && others.length <= LISTED
      ? `Write ${others.length > 1 ? 'one of ' : ''}${others.map((name) => `\`${name}\``).join(', ')}, or`
      : 'Correct it, or';
  // The file may have been removed with them.
  const hasLeft =
    to === 'partners' && idSchema.safeParse(id).success
      ? ` If it’s somebody who has left, bring their file back and write \`left: ${OWN.day}\` into it: their words stay, and nothing is expected of them.`
      : '';
  return {
    code,
    message: `There is no ${one} \`${id}\`.`,
    why: `The name of a ${one} is that of its file, without the ending: here \`${path(id)}\`.`,
    fix: near === undefined ? `${list} create that file.${hasLeft}` : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}
