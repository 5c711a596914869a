import { join, posix } from 'node:path';
import { defined } from '../domain/defined.ts';
import { compareText } from '../domain/text.ts';
import { markUntouched } from '../domain/check-in/session.ts';
import { feedbackFromTo, type NamedPartner } from '../domain/check-in/feedback-notes.ts';
import type { Document, Documents } from '../domain/documents.ts';
import { addDays, type PlainDate } from '../domain/plain-date.ts';
import { dueDateAfter } from '../domain/rhythm/due-dates.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { todayIn } from './configuration.ts';
import type { FileSystem } from './files/file-system.ts';
import type { PictureReading } from './files/pictures.ts';
import { type ReadSource, readSource } from './files/read-source-file.ts';
import { membersIn, type SourceFile, sourcesOf } from './files/source-file.ts';
import { readTree, type Tree } from './files/tree.ts';
import { keyringProblems } from './keyring.ts';
import {
  type Examples,
  FILE_START,
  hasErrors,
  inOwnWords,
  type Problem,
  problemAt,
  sortProblems,
} from './problems/problem.ts';
import { readText } from './read-text.ts';
import { readCheckInName } from './rules/file-names.ts';
import { rules, shownPhotos, type ShownPhoto } from './rules/index.ts';
import type { EarlierVersions, RuleInput } from './rules/rule.ts';
import type { DataOf } from './schema/validate.ts';

export interface ReadJournal {
  /** Absent if a problem is an error. */
  documents: Documents | undefined;
  /** All problems, by file and line. */
  problems: Problem[];
  /** How many documents were checked. */
  files: number;
}

/** A journal that was read, with everything that later checks need. */
export interface ReadFolder extends ReadJournal {
  sources: readonly SourceFile[];
  /** The photos that its documents show, as far as their first bytes identify them. */
  photos: readonly ShownPhoto[];
  today: PlainDate;
}

export interface ReadingOptions {
  files: FileSystem;
  /** Reads a file as a picture. */
  readPicture: (path: string, files: FileSystem) => PictureReading;
  /** Absent: the current day in the partnership's time zone. */
  today?: PlainDate | undefined;
  /** Earlier versions of files, for rules about what an edit changes. */
  earlier?: EarlierVersions;
  /** Earlier readings of the same folder: only changed files are read again. Updated in place. */
  kept?: KeptReadings;
}

/** Readings of files, by path. */
export type KeptReadings = Map<string, ReadFile>;

interface ReadFile extends ReadSource {
  /** The problems of its text, as read with these partners' names. */
  body?: { partners: string; problems: Problem[] };
}

/**
 * Reads a journal's folder: every document, validated, and every problem. Never throws because of a journal's content,
 * only if the disk itself fails. It also runs in browsers, on files in memory.
 */
export function readFolder(folder: string, options: ReadingOptions): ReadFolder {
  const { files, earlier, kept } = options;
  if (!isFolder(folder, files)) return nothingIn(folder);
  const tree = readTree(folder, files);
  const read: ReadFile[] = tree.documents.map((found) => readSource(found, folder, files, kept?.get(found.file)));
  const sources = read.map(({ source }) => source);
  const bodyProblems = readBodies(read, partnersIn(sources));
  if (kept) keep(kept, read);
  const input = { ...ruleInput({ ...options, sources, tree, folder }), ...defined({ earlier }) };
  const problems = inWordsOf(input, [
    ...tree.problems,
    ...read.flatMap((one) => one.problems),
    ...bodyProblems,
    ...keyringProblems({ others: tree.others, folder, files, partners: membersIn(sources), today: input.today }),
    ...rules.flatMap((rule) => rule(input)),
  ]);
  return {
    documents: hasErrors(problems) ? undefined : toDocuments(sources),
    problems,
    files: sources.length,
    sources,
    photos: shownPhotos(input),
    today: input.today,
  };
}

/** Returns the problems in order, with the journal's own names and days in their examples. */
function inWordsOf({ sources, ids, today }: RuleInput, problems: readonly Problem[]): Problem[] {
  const partners = partnersIn(sources);
  const [partnership] = sourcesOf('partnership', sources);
  const [goal = 'our-goal'] = ids.goals;
  const sourceOf = new Map(sources.map((source) => [source.file, source]));
  const examplesOf = (file: string): Examples => {
    const source = sourceOf.get(file);
    const { date, author } = (source && readCheckInName(source.id)) ?? {};
    const isOfSession = source?.collection === 'checkIns' || source?.collection === 'feedback';
    const day = isOfSession && date !== undefined ? date : today;
    const { cadence, term } = partnership?.data ?? {};
    const due = (cadence && dueDateAfter(cadence, day, term?.ends)) ?? addDays(day, 14);
    return {
      ...examplesOfPartners(partners, author),
      goal: posix.relative(posix.dirname(file), `goals/${goal}.md`),
      day,
      due,
    };
  };
  return sortProblems(problems.map((problem) => inOwnWords(problem, examplesOf)));
}

/** Returns partners for examples, with the author first. */
function examplesOfPartners(partners: readonly NamedPartner[], author: string | undefined) {
  const first = partners.find(({ id }) => id === author) ?? partners[0] ?? { id: 'me', name: 'Me' };
  const second = partners.find(({ id }) => id !== first.id);
  const ids = [first.id, ...(second ? [second.id] : [])];
  const heading = `${first.name} to ${second?.name ?? ''}`;
  const read = feedbackFromTo(heading, partners);
  const isRead = read?.from === first.id && read.to === second?.id;
  return {
    partner: first.id,
    partners: ids.join(', '),
    values: ids.map((id, index) => `${id}: ${index === 0 ? 8 : 5}`).join(', '),
    fromTo: isRead ? heading : `${first.id} → ${second?.id ?? first.id}`,
  };
}

/** Returns whether a path is a folder. A folder that can't be opened counts; reading it reports that. */
function isFolder(folder: string, files: FileSystem): boolean {
  try {
    return files.list(folder) !== undefined;
  } catch {
    return true;
  }
}

/** Reads the documents' texts. This comes last, because check-ins use the partners' names. */
function readBodies(read: readonly ReadFile[], partners: readonly NamedPartner[]): Problem[] {
  const names = JSON.stringify(partners);
  return read.flatMap((one) => {
    if (one.body?.partners !== names) one.body = { partners: names, problems: readText(one.source, partners) };
    return one.body.problems;
  });
}

/** Replaces the kept readings, so that deleted files aren't kept. */
function keep(kept: KeptReadings, read: readonly ReadFile[]): void {
  kept.clear();
  for (const one of read) kept.set(one.source.file, one);
}

function partnersIn(sources: readonly SourceFile[]): NamedPartner[] {
  return sources.flatMap(({ collection, id, fields }) =>
    collection === 'partners' ? [{ id, name: typeof fields?.['name'] === 'string' ? fields['name'] : id }] : [],
  );
}

interface RuleInputParts extends ReadingOptions {
  sources: readonly SourceFile[];
  tree: Tree;
  folder: string;
}

function ruleInput({ sources, tree, folder, files, readPicture, today: chosen }: RuleInputParts): RuleInput {
  const { images, others } = tree;
  const ids: Record<Collection, Set<string>> = {
    partnership: new Set(),
    partners: new Set(),
    goals: new Set(),
    benchmarks: new Set(),
    checkIns: new Set(),
    milestones: new Set(),
    feedback: new Set(),
    pages: new Set(),
  };
  for (const { collection, id } of sources)
    ids[collection].add(collection === 'checkIns' ? (readCheckInName(id)?.date ?? id) : id);
  const [partnership] = sourcesOf('partnership', sources);
  const today = chosen ?? todayIn(partnership?.data?.timezone ?? 'UTC');
  // Several documents may show the same picture.
  const readings = new Map<string, PictureReading>();
  const pictureIn = (file: string): PictureReading => {
    const reading = readings.get(file) ?? readPicture(join(folder, file), files);
    readings.set(file, reading);
    return reading;
  };
  return { sources, ids, images, others, pictureIn, today };
}

function toDocuments(sources: readonly SourceFile[]): Documents | undefined {
  const [partnership] = documentsOf('partnership', sources);
  if (!partnership) return undefined;
  return {
    partnership,
    partners: documentsOf('partners', sources),
    goals: documentsOf('goals', sources),
    benchmarks: documentsOf('benchmarks', sources),
    checkIns: markUntouched(
      inOrder(sourcesOf('checkIns', sources)).flatMap(({ id, file, data, split, content }) =>
        data && split && content ? [{ id, file, data, body: split.body, content }] : [],
      ),
      { questions: partnership.data.questions, partners: membersIn(sources) },
    ),
    milestones: documentsOf('milestones', sources),
    feedback: documentsOf('feedback', sources),
    pages: documentsOf('pages', sources),
  };
}

function documentsOf<C extends Collection>(collection: C, sources: readonly SourceFile[]): Document<DataOf<C>>[] {
  return inOrder(sourcesOf(collection, sources)).flatMap(({ id, file, data, split }) =>
    data && split ? [{ id, file, data, body: split.body }] : [],
  );
}

function inOrder<T extends { id: string }>(sources: readonly T[]): T[] {
  return sources.toSorted((a, b) => compareText(a.id, b.id));
}

function nothingIn(folder: string): ReadFolder {
  return {
    documents: undefined,
    problems: [noFolder(folder)],
    files: 0,
    sources: [],
    photos: [],
    today: todayIn('UTC'),
  };
}

function noFolder(folder: string): Problem {
  return problemAt('.', FILE_START, {
    code: 'file/no-folder',
    message: `There’s no folder \`${folder}\`.`,
    why: 'The journal is read from there.',
    fix: 'Name the right one with `--content`, or in the environment as `ALONGSIDE_CONTENT`.',
  });
}
