import { defined } from '../defined.ts';
import type { Session } from '../check-in/session.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Partner } from '../schemas/partner.ts';
import type { PartnerId } from '../schemas/values.ts';
import { type Change, newly } from './newly.ts';

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

/** The kind of feedback that somebody asks for. */
type FeedbackStyle = NonNullable<Partner['feedback']>;

const GENTLEST_FIRST: readonly FeedbackStyle[] = ['listen', 'question', 'challenge'];

/**
 * The kind of feedback that suits all of some partners: the gentlest that one of them asks for. To whoever asks for none,
 * and where none of them does, one listens.
 * @param whose none: all partners
 * @example askedFor(journal.partners, ['robin']) // 'challenge'
 */
function askedFor(partners: readonly Document<Partner>[], whose: readonly PartnerId[]): FeedbackStyle {
  const asked = partners
    .filter(({ id }) => whose.length === 0 || whose.includes(id))
    .map(({ data }) => data.feedback ?? 'listen');
  return GENTLEST_FIRST.find((style) => asked.includes(style)) ?? 'listen';
}

/** Something good that is told for the first time. */
export interface NewWin {
  text: string;
  date: PlainDate;
  /** Whose it is; empty: of all. */
  partners: readonly PartnerId[];
  /** The small win that has a page of its own. */
  milestone?: string;
}

/** Something that went wrong and is told for the first time, or has a new lesson or recovery. */
export interface NewSetback extends NewWin {
  lesson?: string;
  recovery?: string;
  /** How those whose it is ask to be spoken to. */
  style: FeedbackStyle;
}

type Told = Pick<Journal, 'sessions' | 'milestones' | 'partners'>;

/** In order of date, those with a page after those of check-ins. */
export function newWins(before: Told | undefined, after: Told): NewWin[] {
  return newly(before ? winsOf(before) : [], winsOf(after), (win) => JSON.stringify(win));
}

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
