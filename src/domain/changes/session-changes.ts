import type { CheckInDocument } from '../documents.ts';
import type { Journal } from '../journal.ts';
import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';
import type { Session } from '../session.ts';
import type { Change } from './newly.ts';

/** A session of which a check-in was added, changed or taken away. */
export interface SessionChange {
  date: PlainDate;
  change: Change;
  /** Those of its check-ins that are not as they were; no author: written together. */
  sides: readonly { author?: PartnerId; change: Change }[];
  /** As it is now; as it was, where it is gone. */
  session: Session;
}

/** In order of date. A check-in that only moved to another folder is as it was. */
export function sessionChanges(
  before: Pick<Journal, 'sessions'> | undefined,
  after: Pick<Journal, 'sessions'>,
): SessionChange[] {
  const old = new Map(before?.sessions.map((session) => [session.date, session]));
  const now = new Map(after.sessions.map((session) => [session.date, session]));
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((date) => {
    const was = old.get(date);
    const is = now.get(date);
    const session = is ?? was;
    const sides = sideChanges(was?.checkIns ?? [], is?.checkIns ?? []);
    if (!session || sides.length === 0) return [];
    return [{ date, change: changeOf(was, is), sides, session }];
  });
}

function sideChanges(before: readonly CheckInDocument[], after: readonly CheckInDocument[]): SessionChange['sides'] {
  const old = new Map(before.map((file) => [file.id, file]));
  const now = new Map(after.map((file) => [file.id, file]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const was = old.get(id);
    const is = now.get(id);
    if (was && is && written(was) === written(is)) return [];
    const author = (is ?? was)?.data.author;
    return [{ ...(author !== undefined && { author }), change: changeOf(was, is) }];
  });
}

function written({ data, body }: CheckInDocument): string {
  return JSON.stringify([data, body]);
}

function changeOf(was: unknown, is: unknown): Change {
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : 'changed';
}
