/**
 * What the site needs in order to read what authors write in a language. Words of the same meaning are in one text, with a
 * comma and a space between them.
 */
export interface Reading {
  /**
   * What the sections of a check-in are called. The first name is the one that drafts of check-ins use. Case, accents and
   * punctuation around a name don't matter.
   */
  sections: {
    progress: string;
    wins: string;
    setbacks: string;
    concerns: string;
    feedback: string;
    nextSteps: string;
    accountability: string;
    notes: string;
  };
  /** Labels before a colon, for what was learned from a setback and for the way back. Read as loosely as sections. */
  setbackParts: {
    lesson: string;
    recovery: string;
  };
  /** Who gives feedback to whom, as the heading of a note says it: "from Robin to Sam". Accents matter. */
  fromTo: {
    /** Whether the words stand before the names, with spaces, or after them and without ("RobinからSamへ"). */
    words: 'before' | 'after';
    /** May be left out where it stands before the name. */
    from: string;
    /** May be left out where it stands after the name. */
    to: string;
  };
  /** Between the owners of a commitment: "@robin and @sam". */
  and: string;
  /**
   * What says that a promise is due on a day: "(due 2026-05-03)", "by 2026-05-03". They may have an article or a preposition
   * behind them. Case, accents and the kind of apostrophe don't matter; every journal understands the words of all languages.
   */
  due: {
    /** Before the day. */
    before: string;
    /** Behind it ("2026-05-03まで"). */
    after?: string;
  };
  /** Said of the next day, where a date would count. */
  tomorrow: string;
}
