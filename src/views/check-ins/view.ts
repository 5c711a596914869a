import { defined } from '../../domain/defined.ts';
import type { Session } from '../../domain/check-in/session.ts';
import { type CommitmentItemView, promisedHere } from '../shared/commitments.ts';
import type { ViewContext } from '../shared/context.ts';
import { type LangAttributes, langAttributesOfSaid } from '../shared/lang-attributes.ts';
import { partnerTag } from '../shared/partner.ts';
import { latenessOf, topicsLanguage } from '../shared/session-summary.ts';

/** A row of the ledger: session date, topics covered, feedback & notes, next steps, accountability measures. */
export interface LedgerRow {
  date: { text: string; href: string; note: string };
  topics: string[];
  topicsLanguage?: LangAttributes;
  /** Who said something to whom, and concerns raised, in short lines. */
  notes: { text: string; language?: LangAttributes }[];
  nextSteps: CommitmentItemView[];
  accountability: CommitmentItemView[];
}

export interface CheckInsView {
  count: number;
  years: { year: string; rows: LedgerRow[] }[];
}

/** The newest year and session first. */
export function checkInsView(context: ViewContext): CheckInsView {
  const { sessions, commitments } = context.journal;
  const promisedOn = Map.groupBy(commitments.all, ({ promised }) => promised);
  const years = Map.groupBy([...sessions].reverse(), ({ date }) => date.slice(0, 4));
  const row = (session: Session): LedgerRow => {
    const { language } = topicsLanguage(context, session);
    const promised = (promisedOn.get(session.date) ?? []).map((commitment) => ({
      section: commitment.section,
      view: promisedHere(context, commitment),
    }));
    return {
      date: {
        text: context.formats.date(session.date),
        href: context.urls.session(session.date),
        note: latenessOf(context, session).lateness ?? context.words.sessions.number({ n: session.number }),
      },
      topics: [...session.topics],
      ...defined({ topicsLanguage: language }),
      notes: notesOf(context, session),
      nextSteps: promised.filter(({ section }) => section === 'nextSteps').map(({ view }) => view),
      accountability: promised.filter(({ section }) => section === 'accountability').map(({ view }) => view),
    };
  };
  return {
    count: sessions.length,
    years: [...years].map(([year, ofYear]) => ({ year, rows: ofYear.map(row) })),
  };
}

function notesOf(context: ViewContext, session: Session): LedgerRow['notes'] {
  const { words } = context;
  const name = (id: string) => partnerTag(context, id).name;
  const said = session.feedback.map(({ from, to, ...note }) => ({
    text: words.sessions.said({ from: name(from), to: name(to), text: note.text }),
    ...langAttributesOfSaid(context, note),
  }));
  return [
    ...said,
    ...session.concerns.map((concern) => ({
      text: words.sessions.concern({ text: concern.text }),
      ...langAttributesOfSaid(context, concern),
    })),
  ];
}
