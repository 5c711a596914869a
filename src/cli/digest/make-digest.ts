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

/** Whom a digest can be for. What is private is in none. */
export const DIGEST_AUDIENCES = ['public', 'partners'] as const;
type DigestAudience = (typeof DIGEST_AUDIENCES)[number];

/** A branch's journal, and the one that it grew from. */
interface TwoJournals {
  /** Where there was no journal: `nothing`; where it has errors: `errors`. */
  before: Journal | 'nothing' | 'errors';
  /** Absent where it has errors. */
  after?: Journal;
  /** All that is wrong with the branch's. */
  problems: readonly Problem[];
  /** What was wrong before. */
  knownProblems: readonly Problem[];
  /** Files of the branch's that the audience may see; none where it has errors, and nobody can tell. */
  visibleFiles?: ReadonlySet<string>;
}

interface Compared extends JournalPlace {
  /** The branch, tag or commit that the change is meant for. */
  base: string;
  /** The changed one; none: the work tree. */
  head?: string | undefined;
  audience: DigestAudience;
  /** Where the changed site can be looked at. */
  preview?: string | undefined;
}

/**
 * Reads the journal as it was where the branch left its base, so that what came to the base meanwhile does not show as
 * taken away, and as it is now. Both are made for one audience and one day.
 * @throws UsageError where git cannot do what it takes, in words for whoever started the command
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

/** A check-in is begun before its due date, and on a day before that it would not count: so the digest tells it as of its own day. */
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
 * Errors, and those warnings that were not there before, in files that the audience may see. Where there are errors nobody
 * can tell which these are: there all files are named, for whoever sees the change sees their names. A problem's own words
 * quote what partners wrote, so only partners read them, and only of files that they are known to see; else it is told what
 * its code means.
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

/** The same wherever it moved to within its file. */
function nameOf({ file, code, message }: Problem): string {
  return [file, code, message].join('\n');
}

/** What a branch changes, in every form that it can be told in. */
export interface Digest {
  /** For a comment on GitHub; begins with the marker. */
  markdown: string;
  /** By it a comment is known as the digest. */
  marker: string;
  /** @param emphasise marks a heading for a terminal */
  text: (emphasise?: (heading: string) => string) => string;
  json: string;
  /** Whether the branch's journal has errors. */
  hasErrors: boolean;
  /** Whether it has nothing to tell. */
  isEmpty: boolean;
}

/**
 * What a branch changes in its journal, for an audience.
 * @throws UsageError where git cannot do what it takes
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

/** In the language of the journal; where it has errors, in that of the journal before. */
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
