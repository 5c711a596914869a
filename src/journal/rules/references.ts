import { idSchema } from '../../domain/schemas/values.ts';
import { problemOfField, problemOfWords, type SourceFile } from '../files/source-file.ts';
import type { Code } from '../problems/codes.ts';
import { nearest } from '../problems/did-you-mean.ts';
import { OWN, type Problem, type ProblemDetails, sortProblems } from '../problems/problem.ts';
import { referencesIn } from '../schema/references.ts';
import { type Referenced, valueAt } from '../schema/shape.ts';
import type { Rule } from './rule.ts';

const WORDS: Record<Referenced, { one: string; code: Code; path: (id: string) => string }> = {
  partners: { one: 'partner', code: 'reference/unknown-partner', path: (id) => `partners/${id}.md` },
  goals: { one: 'goal', code: 'reference/unknown-goal', path: (id) => `goals/${id}.md` },
  benchmarks: { one: 'benchmark', code: 'reference/unknown-benchmark', path: (id) => `benchmarks/${id}.md` },
  checkIns: { one: 'check-in', code: 'reference/unknown-session', path: (id) => `check-ins/${id}.md` },
};

/** More ids than these aren't listed in a sentence. */
const LISTED = 8;

/** If more places than these name the same missing file, they're reported as one problem: it was renamed or deleted. */
const MANY = 5;

/** A place that names a document. */
interface Naming {
  to: Referenced;
  id: string;
  /** Names next to it in the same list, which it therefore doesn't mean. */
  beside: readonly string[];
  told: (finding: ProblemDetails) => Problem;
}

/** Checks that every id in a document's fields belongs to a file, and so does everyone whom a check-in's text names. */
export const references: Rule = ({ sources, ids }) => {
  const unknown = sources
    .flatMap((source) => [...namedInFields(source), ...namedInText(source)])
    // Empty ids have been reported as such.
    .filter(({ to, id }) => !ids[to].has(id) && /\S/.test(id));
  return [...Map.groupBy(unknown, ({ to, id }) => `${to}/${id}`).values()].flatMap((alike): Problem[] => {
    const told = alike.map((naming) =>
      naming.told(unknownReference(naming.to, naming.id, ids[naming.to], naming.beside)),
    );
    const [first] = alike;
    return first && alike.length > MANY ? [first.told(inManyPlaces(first, ids[first.to], sortProblems(told)))] : told;
  });
};

function namedInFields(source: SourceFile): Naming[] {
  const fields = source.written ?? source.fields;
  return referencesIn(source.collection, fields ?? {}).map(({ to, id, path, part }) => ({
    to,
    id,
    beside: part === 'key' ? namesIn(valueAt(fields, path.slice(0, -1))) : [],
    told: (finding) => problemOfField(source, path, part, finding),
  }));
}

/** Returns the partners named in a check-in's text. (What the text itself leaves unclear was reported when it was read.) */
function namedInText(source: SourceFile): Naming[] {
  const { commitments = [], feedback = [] } = source.content ?? {};
  return [
    ...commitments.flatMap(({ owners, place }) => owners.map((id) => ({ id, written: `@${id}`, place }))),
    ...feedback.flatMap(({ from, to, place }) => [from, to].map((id) => ({ id, written: id, place }))),
  ].map(({ id, written, place }) => ({
    to: 'partners',
    id,
    beside: [],
    told: (finding) => problemOfWords(source, written, place, finding),
  }));
}

/** Returns one finding for all places. It makes no suggestion, because that would mend only the first place. */
function inManyPlaces({ to, id }: Naming, known: ReadonlySet<string>, told: readonly Problem[]): ProblemDetails {
  const { suggestion, ...finding } = unknownReference(to, id, known);
  const files = new Set(told.map(({ file }) => file)).size;
  const shown = told.slice(1, LISTED).map(({ file, line }) => `\`${file}:${line}\``);
  const left = told.length - 1 - shown.length;
  return {
    ...finding,
    message: `${finding.message} It’s named here and in ${told.length - 1} other places, in ${files} files in all.`,
    why: `${finding.why ?? ''} The other places: ${shown.join(', ')}${left > 0 ? `, and ${left} more` : ''}.`,
    ...(suggestion !== undefined && { fix: [finding.fix, renamed(to, id, suggestion)].join(' ') }),
  };
}

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/**
 * Returns the finding for an id that no file has.
 * @param taken names next to it, which it therefore doesn't mean
 */
export function unknownReference(
  to: Referenced,
  id: string,
  known: ReadonlySet<string>,
  taken: readonly string[] = [],
): ProblemDetails {
  const { one, code, path } = WORDS[to];
  // All dates are similar, so only one typo is allowed.
  const wellFormed = [...known].filter((name) => idSchema.safeParse(name).success && !taken.includes(name));
  const near = nearest(id, wellFormed, to === 'checkIns' ? 1 : undefined);
  const others = [...known].filter((name) => !taken.includes(name));
  const list =
    others.length > 0 && others.length <= LISTED
      ? `Write ${others.length > 1 ? 'one of ' : ''}${others.map((name) => `\`${name}\``).join(', ')}, or`
      : 'Correct it, or';
  const isId = idSchema.safeParse(id).success;
  return {
    code,
    message: `There’s no ${one} \`${id}\`.`,
    why: `A ${one} goes by the name of its file, without the ending: here, \`${path(id)}\`.`,
    fix:
      near === undefined
        ? [`${list} create that file.`, ...(isId ? [renamed(to, id), DELETED[to]] : [])].filter(Boolean).join(' ')
        : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

/** What to write instead of deleting a file that others refer to. */
const DELETED: Record<Referenced, string> = {
  partners: `If it’s someone who has left, bring their file back and write \`left: ${OWN.day}\` into it: their words stay, and nothing is expected of them.`,
  goals:
    'If you deleted it because it’s over, bring its file back and write `status: achieved` or `status: dropped` into it: its story stays, and nothing is expected of it.',
  benchmarks:
    'If you deleted it because you don’t measure it any more, bring its file back without its plan (`target`, `checkpoints`, `hold`): its readings stay, and it isn’t measured against anything.',
  checkIns: '',
};

/** Returns the command for a file that has a new name. @param to the new id, if it's known */
function renamed(of: Referenced, id: string, to = '<new>'): string {
  return of === 'checkIns'
    ? ''
    : `If its file was renamed, \`npm run rename -- ${WORDS[of].one} ${id} ${to}\` writes the new name everywhere.`;
}
