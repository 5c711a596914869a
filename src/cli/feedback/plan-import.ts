import { join } from 'node:path';
import type { Audience } from '../../domain/audience/model.ts';
import type { Documents } from '../../domain/documents.ts';
import { bySession, type ImportedSessionFeedback } from '../../github/by-session.ts';
import { type GivenFeedback, givenFeedback } from '../../github/pull-request-feedback.ts';
import type { PullRequest } from '../../github/pull-request.ts';
import { findingOf } from '../../journal/rules/feedback.ts';
import type { NewFile } from '../../journal/files/write-files.ts';
import { type CheckInPaths, checkInPaths, fileText } from './commit-feedback.ts';
import { feedbackText, hasMarks } from './feedback-file.ts';

/** What an import would do. */
export interface PlannedImport {
  given: GivenFeedback;
  sessions: readonly ImportedSessionFeedback[];
  /** Changed files, with their whole new text. */
  files: readonly NewFile[];
  /** Sessions that the pull request is about, but that the journal doesn't have. */
  unknownSessions: readonly string[];
  /** A file that would change but has feedback from another repository, whose pull requests have the same numbers. */
  elsewhere?: { path: string; source: string };
}

/** Works out which feedback files a pull request changes, and how. */
export function planImport(folder: string, documents: Documents, pull: PullRequest): PlannedImport {
  const { checkInAt, sessionOf } = checkInPaths(folder, documents.checkIns);
  const given = givenFeedback(pull, {
    partnerOf: partnersByAccount(documents),
    numberOf: recordedNumbers(documents),
    isOurs: (body) => OURS.test(body),
    isShowable: (body) => findingOf(body) === undefined,
  });
  const sessions = bySession(pull, given, checkInAt);
  const saidOf = new Map<string, ImportedSessionFeedback>(sessions.map((session) => [session.session, session]));
  const before = new Map(documents.feedback.map(({ id, file }) => [id, fileText(join(folder, file))]));

  // Includes files without any feedback now: imported entries may be gone, or have moved to another session.
  const ids = [...new Set([...saidOf.keys(), ...before.keys()])].toSorted();
  const files = ids.flatMap((id): NewFile[] => {
    const { remarks, acknowledged } = saidOf.get(id) ?? { remarks: [], acknowledged: [] };
    const visibility = { session: strictest(documents, id), default: documents.partnership.data.privacy.default };
    const accounts = accountsOf([...remarks, ...acknowledged], documents, given);
    const said = { pull: pull.number, address: pull.html_url, accounts, remarks, acknowledged, visibility };
    const text = feedbackText(before.get(id), said);
    return text === undefined || text === before.get(id) ? [] : [{ path: `feedback/${id}.yaml`, text }];
  });
  const elsewhere = documents.feedback.flatMap(({ id, file: path, data: { source } }) => {
    const isOther = source !== undefined && repositoryOf(source) !== repositoryOf(pull.html_url);
    return isOther && hasMarks(before.get(id)) && files.some((file) => file.path === path) ? [{ path, source }] : [];
  });
  return {
    given,
    sessions,
    files,
    unknownSessions: unknownSessions(documents, pull, sessionOf),
    ...(elsewhere[0] && { elsewhere: elsewhere[0] }),
  };
}

/** Matches what this program posts, such as the digest. */
const OURS = /^\s*<!--\s*alongside\b/i;

function partnersByAccount({ partners }: Documents): ReadonlyMap<string, string> {
  return new Map(
    partners.flatMap(({ id, data }) => (data.github === undefined ? [] : [[data.github.toLowerCase(), id]])),
  );
}

/** Returns GitHub's id for each login, from the first session that has it: an import never writes a different one. */
function recordedNumbers({ feedback }: Documents): ReadonlyMap<string, number> {
  const recorded = new Map<string, number>();
  for (const { data } of feedback)
    for (const [login, number] of Object.entries(data.accounts)) {
      const key = login.toLowerCase();
      if (!recorded.has(key)) recorded.set(key, number);
    }
  return recorded;
}

/** Returns the accounts of those whose words a file gets. */
function accountsOf(
  said: readonly { by: string }[],
  { partners }: Documents,
  { accounts }: GivenFeedback,
): Readonly<Record<string, number>> {
  const speaking = new Set(said.map(({ by }) => by));
  const logins = partners.flatMap(({ id, data }) => (speaking.has(id) ? (data.github?.toLowerCase() ?? []) : []));
  const numbers = logins.toSorted().flatMap((login): [string, number][] => {
    const number = accounts.get(login);
    return number === undefined ? [] : [[login, number]];
  });
  return Object.fromEntries(numbers);
}

/** Returns the address of a pull request without its number, in lower case, because GitHub ignores case. */
function repositoryOf(address: string): string {
  return address.replace(/\/pull\/\d+.*$/, '').toLowerCase();
}

function unknownSessions(
  { checkIns }: Documents,
  { files }: PullRequest,
  sessionOf: CheckInPaths['sessionOf'],
): string[] {
  const known = new Set<string>(checkIns.map(({ data }) => data.date));
  const named = files.flatMap(({ filename, status }) => (status === 'removed' ? [] : (sessionOf(filename) ?? [])));
  return [...new Set(named)].filter((date) => !known.has(date)).toSorted();
}

const FROM_STRICT: readonly Audience[] = ['private', 'partners', 'public'];

/** Returns who may see all of a session: its check-ins can have different audiences. */
function strictest({ checkIns, partnership }: Documents, session: string): Audience {
  const ofJournal = partnership.data.privacy.default;
  const all = checkIns.filter(({ data }) => data.date === session).map(({ data }) => data.visibility ?? ofJournal);
  return FROM_STRICT.find((audience) => all.includes(audience)) ?? ofJournal;
}
