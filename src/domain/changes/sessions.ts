import { defined } from '../defined.ts';
import type { Session } from '../check-in/session.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Partner } from '../schemas/partner.ts';
import type { PartnerId } from '../schemas/values.ts';
import { type Change, newly } from './newly.ts';

/** A session with a check-in that was added, changed or removed. */
export interface SessionChange {
  date: PlainDate;
  change: Change;
  /** Its check-ins that changed; one without an author was written together. */
  sides: readonly { author?: PartnerId; change: Change }[];
  /** The current one; the former one if it's gone. */
  session: Session;
}

/** Returns changed sessions in date order. A check-in that only moved to another folder counts as unchanged. */
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
    return [{ ...defined({ author }), change: changeOf(was, is) }];
  });
}

function written({ data, body }: CheckInDocument): string {
  return JSON.stringify([data, body]);
}

function changeOf(was: unknown, is: unknown): Change {
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : 'changed';
}

/** The kind of feedback that a partner asks for. */
type FeedbackStyle = NonNullable<Partner['feedback']>;

const GENTLEST_FIRST: readonly FeedbackStyle[] = ['listen', 'question', 'challenge'];

/**
 * Returns the kind of feedback that suits several partners: the gentlest that one of them asks for. For a partner who
 * doesn't ask for any, it's listening.
 * @param whose the partners; empty means all
 * @example askedFor(journal.partners, ['robin']) // 'challenge'
 */
function askedFor(partners: readonly Document<Partner>[], whose: readonly PartnerId[]): FeedbackStyle {
  const asked = partners
    .filter(({ id }) => whose.length === 0 || whose.includes(id))
    .map(({ data }) => data.feedback ?? 'listen');
  return GENTLEST_FIRST.find((style) => asked.includes(style)) ?? 'listen';
}

/** A win that's reported for the first time. */
export interface NewWin {
  text: string;
  date: PlainDate;
  /** The partners it belongs to; empty means all. */
  partners: readonly PartnerId[];
  /** The small win that has its own page. */
  milestone?: string;
}

/** A setback that's reported for the first time, or has a new lesson or recovery. */
export interface NewSetback extends NewWin {
  lesson?: string;
  recovery?: string;
  /** The kind of feedback that its partners ask for. */
  style: FeedbackStyle;
}

type Told = Pick<Journal, 'sessions' | 'milestones' | 'partners'>;

/** Returns new wins in date order, those with a page after those of check-ins. */
export function newWins(before: Told | undefined, after: Told): NewWin[] {
  return newly(before ? winsOf(before) : [], winsOf(after), (win) => JSON.stringify(win));
}

/** Returns new setbacks. Writing a known one in another style doesn't make it new. */
export function newSetbacks(before: Told | undefined, after: Told): NewSetback[] {
  const keyOf = ({ style: _, ...told }: NewSetback) => JSON.stringify(told);
  return newly(before ? setbacksOf(before) : [], setbacksOf(after), keyOf);
}

function winsOf({ sessions, milestones }: Told): NewWin[] {
  return [
    ...sessions.flatMap(({ wins }) =>
      wins.map(({ text, session, author }) => ({
        text,
        date: session,
        partners: author === undefined ? [] : [author],
      })),
    ),
    ...milestones.flatMap((milestone) =>
      milestone.origin === 'written' && milestone.kind === 'smallWin'
        ? [
            {
              text: milestone.document.data.title,
              date: milestone.date,
              partners: milestone.partners,
              milestone: milestone.id,
            },
          ]
        : [],
    ),
  ];
}

function setbacksOf({ sessions, milestones, partners: all }: Told): NewSetback[] {
  return [
    ...sessions.flatMap(({ setbacks, present }) =>
      setbacks.map(({ text, lesson, recovery, session, author }) => ({
        text,
        date: session,
        partners: author === undefined ? [] : [author],
        ...lessonOf({ lesson, recovery }),
        style: askedFor(all, author === undefined ? present : [author]),
      })),
    ),
    ...milestones.flatMap((milestone) => {
      if (milestone.origin !== 'written' || milestone.kind !== 'setback') return [];
      const { title, lesson, recovery } = milestone.document.data;
      const { id, date, partners } = milestone;
      const style = askedFor(all, partners);
      return [{ text: title, date, partners, milestone: id, ...lessonOf({ lesson, recovery }), style }];
    }),
  ];
}

function lessonOf({ lesson, recovery }: { lesson: string | undefined; recovery: string | undefined }) {
  return defined({ lesson, recovery });
}
