import { defined } from '../../domain/defined.ts';
import { journalChanges } from '../../domain/changes/changes.ts';
import { makeJournal } from '../../domain/journal.ts';
import type { Journal } from '../../domain/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { dueDatesToCome } from '../../domain/rhythm/due-dates.ts';
import { todayIn } from '../../journal/configuration.ts';
import { PARTNERSHIP_FILE } from '../../journal/files/folders.ts';
import { gitFiles } from '../../journal/git/git-files.ts';
import { commitOf, repositoryOf, whereParted } from '../../journal/git/repository.ts';
import { CODES } from '../../journal/problems/codes.ts';
import { hasErrors, type Problem } from '../../journal/problems/problem.ts';
import { readJournal } from '../../journal/read-journal.ts';
import type { ReadJournal } from '../../journal/read-folder.ts';
import { visibleDocuments } from '../../journal/visible-documents.ts';
import { digestJson } from '../../output/digest/json.ts';
import { DIGEST_MARKER, digestMarkdown } from '../../output/digest/markdown.ts';
import type { DigestProblem } from '../../output/digest/section.ts';
import { digestText } from '../../output/digest/text.ts';
import { type DigestInput, digestView } from '../../output/digest/view.ts';
import { speechOf } from '../../i18n/speech.ts';
import { type JournalPlace, viewContextFor } from '../runtime/journal.ts';

/** The audiences that a digest can be for. It never contains private content. */
export const DIGEST_AUDIENCES = ['public', 'partners'] as const;
type DigestAudience = (typeof DIGEST_AUDIENCES)[number];

/** A branch's journal, and the one that it started from. */
interface TwoJournals {
  /** `nothing` if there was no journal, `errors` if it has errors. */
  before: Journal | 'nothing' | 'errors';
  /** Absent if it has errors. */
  after?: Journal;
  /** All problems of the branch's journal. */
  problems: readonly Problem[];
  /** The problems before. */
  knownProblems: readonly Problem[];
  /** The branch's files that the audience may see; absent if the journal has errors, because then it's unknown. */
  visibleFiles?: ReadonlySet<string>;
}

interface Compared extends JournalPlace {
  /** The branch, tag or commit that the change is meant for. */
  base: string;
  /** The changed branch; absent for the work tree. */
  head?: string | undefined;
  audience: DigestAudience;
  /** The address of a preview of the changed site. */
  preview?: string | undefined;
}

/**
 * Reads the journal as it is now, and as it was where the branch left its base, so that later additions to the base
 * don't appear as removed. Both are made for the same audience and day.
 * @throws UsageError with a message for people, if git can't do what is needed
 */
function readTwoJournals({ folder, today: chosen, base, head, audience }: Compared): TwoJournals {
  const repository = repositoryOf(folder);
  const tip = commitOf(repository, head ?? 'HEAD');
  const parted = whereParted(repository, commitOf(repository, base), tip);
  const readCommit = (commit: string) => {
    const files = gitFiles(repository, commit);
    const isThere = files.list('.')?.some(({ name }) => name === PARTNERSHIP_FILE);
    return isThere ? readJournal('.', { files, today: chosen }) : undefined;
  };
  const old = readCommit(parted);
  const now =
    head === undefined
      ? readJournal(folder, { today: chosen })
      : (readCommit(tip) ?? readJournal('.', { files: gitFiles(repository, tip), today: chosen }));
  const journalOf = ({ documents }: ReadJournal, today: PlainDate) =>
    documents && makeJournal(visibleDocuments(documents, audience), { audience, today });

  const partnership = (now.documents ?? old?.documents)?.partnership.data;
  const today = dayToTell(old, now, chosen ?? todayIn(partnership?.timezone ?? 'UTC'));
  const after = journalOf(now, today);
  return {
    before: old ? (journalOf(old, today) ?? 'errors') : 'nothing',
    ...(after && { after, visibleFiles: filesOf(after) }),
    problems: now.problems,
    knownProblems: old?.problems ?? [],
  };
}

/**
 * Returns the day of the digest. A check-in is started before its due date, when it wouldn't count yet, so the digest
 * is made as of the check-in's own day.
 */
function dayToTell(old: ReadJournal | undefined, { documents }: ReadJournal, today: PlainDate): PlainDate {
  if (!documents) return today;
  const { cadence, term } = documents.partnership.data;
  const toCome = dueDatesToCome(cadence, today, term?.ends);
  const known = new Map(old?.documents?.checkIns.map(({ id, body }) => [id, body]));
  const begun = documents.checkIns
    .filter(({ id, body, untouched }) => !untouched && known.get(id) !== body)
    .map(({ data }) => data.date);
  return toCome.findLast((due) => begun.includes(due)) ?? today;
}

function filesOf({ documents }: Journal): ReadonlySet<string> {
  const { partnership, ...collections } = documents;
  return new Set([partnership, ...Object.values(collections).flat()].map(({ file }) => file));
}

/**
 * Returns errors, and new warnings, in files that the audience may see. If there are errors, it's unknown which files
 * these are; then all files are named, because readers of the change see their names anyway. A problem's own message
 * quotes what partners wrote, so only partners get it, and only for files that they may see; otherwise the meaning of
 * its code is used.
 */
function digestProblems(
  { problems, knownProblems, visibleFiles }: TwoJournals,
  audience: DigestAudience,
): DigestProblem[] {
  const known = new Set(knownProblems.map(nameOf));
  const mayBeQuoted = audience === 'partners' && visibleFiles !== undefined;
  return problems
    .filter((problem) => problem.severity === 'error' || !known.has(nameOf(problem)))
    .filter(({ file }) => !visibleFiles || visibleFiles.has(file))
    .map(({ severity, file, line, code, message }) => ({
      severity,
      file,
      line,
      code,
      text: mayBeQuoted ? message : CODES[code].title,
    }));
}

/** Returns a key that doesn't change when a problem moves within its file. */
function nameOf({ file, code, message }: Problem): string {
  return [file, code, message].join('\n');
}

/** The changes of a branch, in every output format. */
export interface Digest {
  /** A comment for GitHub, which starts with the marker. */
  markdown: string;
  /** The marker that identifies a comment as the digest. */
  marker: string;
  /** Formats it as text. @param emphasise formats a heading for a terminal */
  text: (emphasise?: (heading: string) => string) => string;
  json: string;
  /** Whether the branch's journal has errors. */
  hasErrors: boolean;
  /** Whether there are no changes. */
  isEmpty: boolean;
}

/**
 * Makes the digest of a branch's changes, for an audience.
 * @throws UsageError if git can't do what is needed
 * @example makeDigest({ folder: 'content', base: 'origin/main', audience: 'public' }).markdown
 */
export function makeDigest(compared: Compared): Digest {
  const journals = readTwoJournals(compared);
  const { audience, preview } = compared;
  const input = inputOf(journals, { problems: digestProblems(journals, audience), ...defined({ preview }) });
  const view = digestView(input);
  return {
    markdown: digestMarkdown(input, view),
    marker: DIGEST_MARKER,
    text: (emphasise) => digestText(view, emphasise),
    json: digestJson(input, audience),
    hasErrors: hasErrors(journals.problems),
    isEmpty: view.sections.length === 0,
  };
}

/** Returns the digest's input in the language of the journal or, if it has errors, of the journal before. */
function inputOf({ before, after }: TwoJournals, parts: Pick<DigestInput, 'problems' | 'preview'>): DigestInput {
  const old = typeof before === 'string' ? undefined : before;
  const locale = (after ?? old)?.documents.partnership.data.locale ?? 'en';
  return {
    ...speechOf(locale),
    ...(after && { told: { context: viewContextFor(after), changes: journalChanges(old, after) } }),
    comparedWith: typeof before === 'string' ? before : 'journal',
    ...parts,
  };
}
