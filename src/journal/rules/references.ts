import { idSchema } from '../../domain/schemas/values.ts';
import { problemOfField } from '../files/source-file.ts';
import type { Code } from '../problems/codes.ts';
import { nearest } from '../problems/did-you-mean.ts';
import type { ProblemDetails } from '../problems/problem.ts';
import { referencesIn } from '../schema/references.ts';
import type { Referenced } from '../schema/shape.ts';
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
      .filter(({ to, id }) => !ids[to].has(id))
      .map(({ to, id, path, part }) => problemOfField(source, path, part, unknownReference(to, id, ids[to]))),
  );

/** What to say of an id that no file has. */
export function unknownReference(to: Referenced, id: string, known: ReadonlySet<string>): ProblemDetails {
  const { one, code, path } = WORDS[to];
  // Every date is near another: only one slip of the finger counts.
  const wellFormed = [...known].filter((name) => idSchema.safeParse(name).success);
  const near = nearest(id, wellFormed, to === 'checkIns' ? 1 : undefined);
  const list =
    known.size > 0 && known.size <= LISTED
      ? `Write ${known.size > 1 ? 'one of ' : ''}${[...known].map((name) => `\`${name}\``).join(', ')}, or`
      : 'Correct it, or';
  return {
    code,
    message: `There is no ${one} \`${id}\`.`,
    why: `The name of a ${one} is that of its file, without the ending: here \`${path(id)}\`.`,
    fix: near === undefined ? `${list} create that file.` : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}
