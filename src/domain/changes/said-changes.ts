import type { Journal } from '../journal.ts';
import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';
import { askedFor, type FeedbackStyle } from './asked-for.ts';
import { newly } from './newly.ts';

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
  return { ...(lesson !== undefined && { lesson }), ...(recovery !== undefined && { recovery }) };
}
