import type { PlainDate } from '../domain/plain-date.ts';
import type { PartnerId } from '../domain/schemas/values.ts';
import type { GivenFeedback, GivenRemark, Origin } from './pull-request-feedback.ts';
import type { PullRequest } from './pull-request.ts';
import { type Quote, quoteOf } from './quotes.ts';

/** A check-in of the journal as it is now. */
export interface CheckInFile {
  session: PlainDate;
  /** The partner whose side it is; absent if it was written together. */
  author?: PartnerId | undefined;
  lines: readonly string[];
}

/** A remark in the feedback on a session. */
export interface SessionRemark extends Quote {
  origin: Origin;
  by: PartnerId;
  at: string;
  body: string;
  /** The partners who reacted to it. */
  seen?: readonly PartnerId[];
  /** The remark that it answers. */
  answers?: Origin;
}

/** What a pull request says about one session. */
export interface ImportedSessionFeedback {
  session: PlainDate;
  remarks: readonly SessionRemark[];
  acknowledged: readonly { origin: Origin; by: PartnerId; at: string }[];
}

/** Finds the check-in at a path in the repository; undefined if there is none. */
export type CheckInAt = (path: string) => CheckInFile | undefined;

/**
 * Groups feedback by session. A comment on a check-in is about its session; what is said about the pull request as a
 * whole, or about another file in it, is about the newest of its sessions. An approval acknowledges all of them, unless
 * it's by the partner who opened the pull request, or, if that wasn't a partner, by the sole author of the check-in.
 * Empty if the pull request doesn't change a check-in.
 */
export function bySession(pull: PullRequest, given: GivenFeedback, checkInAt: CheckInAt): ImportedSessionFeedback[] {
  const pathNow = new Map(
    pull.files.flatMap(({ filename, previous_filename: before }) => (before === undefined ? [] : [[before, filename]])),
  );
  const fileAt = (path: string | undefined) => (path === undefined ? undefined : checkInAt(pathNow.get(path) ?? path));
  const changed = pull.files.flatMap(({ filename }) => checkInAt(filename) ?? []);
  const newest = changed
    .map(({ session }) => session)
    .toSorted()
    .at(-1);
  if (newest === undefined) return [];

  const remarks = Map.groupBy(given.remarks, ({ path }) => fileAt(path)?.session ?? newest);
  const sessions = [...new Set([...changed.map(({ session }) => session), ...remarks.keys()])].toSorted();
  return sessions.map((session) => ({
    session,
    remarks: threaded(remarks.get(session) ?? [], ({ path, lines }) => {
      const file = fileAt(path);
      return file && lines ? quoteOf(lines, file.lines) : {};
    }),
    acknowledged: changed.some((file) => file.session === session)
      ? given.approvals.filter(({ by }) => by !== (given.author ?? soleAuthor(changed, session)))
      : [],
  }));
}

/** Returns whose side of a session a pull request contains, if it's only one side: a program may have opened it for them. */
function soleAuthor(changed: readonly CheckInFile[], session: PlainDate): PartnerId | undefined {
  const authors = new Set(changed.filter((file) => file.session === session).map(({ author }) => author));
  return authors.size === 1 ? [...authors][0] : undefined;
}

/**
 * Returns a thread in which the first remark quotes and the others answer it; if the first is gone, the next one takes
 * its place.
 */
function threaded(remarks: readonly GivenRemark[], quote: (remark: GivenRemark) => Quote): SessionRemark[] {
  const starts = new Map<string, Origin>();
  return remarks.map((remark) => {
    const { origin, by, at, body, seen, thread } = remark;
    const said = { origin, by, at, body, ...(seen && { seen }) };
    const start = thread === undefined ? undefined : starts.get(thread);
    if (start) return { ...said, answers: start };
    if (thread !== undefined) starts.set(thread, origin);
    return { ...said, ...quote(remark) };
  });
}
