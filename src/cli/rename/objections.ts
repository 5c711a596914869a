import { relative, sep } from 'node:path';
import type { NamedPartner } from '../../domain/check-in/feedback-notes.ts';
import { readSource } from '../../journal/files/read-source-file.ts';
import type { SourceFile } from '../../journal/files/source-file.ts';
import { readTree } from '../../journal/files/tree.ts';
import { withChanges } from '../../journal/files/write-files.ts';
import { parseBody } from '../../journal/parse-body.ts';
import type { Problem } from '../../journal/problems/problem.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { type Before, namesIn, type RenamePlace, type RenamePlan } from './plan.ts';
import { placesOf, type Renaming } from './references.ts';

/** Why a plan can't be carried out. */
export interface Objection {
  message: string;
  problems: readonly Problem[];
}

/**
 * Reads the journal as it would be, by the rules of `check`: it must be valid, have no new problems, and say the same
 * except for the id.
 * @param problems the current ones
 */
export function objectionTo(
  plan: RenamePlan,
  { folder, today }: RenamePlace,
  renaming: Renaming,
  { before, problems }: { before: Before; problems: readonly Problem[] },
): Objection | undefined {
  const files = withChanges(plan.root, plan.changes);
  const after = readJournal(folder, { files, today });
  const moved = new Map(plan.moved);
  const under = plan.root === folder ? '' : `${relative(plan.root, folder).replaceAll(sep, '/')}/`;
  const left = new Map<string, number>();
  const keyOf = ({ file, line, code }: Problem) => `${code}:${file}:${line}`;
  for (const problem of problems) {
    const file = moved.get(under + problem.file)?.slice(under.length) ?? problem.file;
    const key = keyOf({ ...problem, file });
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const added = after.problems.filter((problem) => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count <= 0 || problem.severity === 'error';
  });
  if (added.length > 0)
    return { message: 'The journal would have problems that it doesn’t have now:', problems: added };
  const tree = readTree(folder, files);
  const sources = tree.documents.map((found) => readSource(found, folder, files).source);
  const different = differentIn(before.sources, sources, renaming, moved, under);
  return different === undefined
    ? undefined
    : {
        message: `\`${different}\` would mean something different from now: perhaps another person, a heading or a field has that name.`,
        problems: [],
      };
}

/** Returns the first file that would name a different partner, goal or benchmark than now. */
function differentIn(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  renaming: Renaming,
  moved: ReadonlyMap<string, string>,
  under: string,
): string | undefined {
  const { collection, from, to } = renaming;
  const byFile = new Map(after.map((source) => [source.file, source]));
  const [namesBefore, namesAfter] = [namesIn(before, renaming), namesIn(after)];
  return before.find((source) => {
    const other = byFile.get(moved.get(under + source.file)?.slice(under.length) ?? source.file);
    if (!other || placesOf(renaming, other).length > 0) return true;
    const named = placesOf(renaming, source).length + placesOf({ collection, from: to }, source).length;
    if (named !== placesOf({ collection, from: to }, other).length) return true;
    if (collection !== 'partners' || source.split === undefined || source.file.endsWith('.mdx')) return false;
    const id = (name: string) => (name === from ? to : name);
    const [old, now] = [spoken(source, namesBefore, id), spoken(other, namesAfter, (name) => name)];
    return old !== now;
  })?.file;
}

/** Returns the partners that a text names, as a string to compare. */
function spoken({ split }: SourceFile, partners: readonly NamedPartner[], id: (name: string) => string): string {
  const { body } = parseBody(split?.body ?? '', partners);
  return JSON.stringify([
    body.commitments.map(({ owners, state, section }) => [owners.map(id), state, section]),
    body.feedback.map(({ from, to }) => [id(from), id(to)]),
    body.extents.map(({ kind }) => kind),
    body.sections.map(({ kind }) => kind),
  ]);
}
