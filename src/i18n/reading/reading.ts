/**
 * The words that the site needs to read what authors write in a language. Words with the same meaning are in one
 * string, separated by a comma and a space.
 */
export interface Reading {
  /**
   * The names of a check-in's sections. Drafts of check-ins use the first one. Case, accents and punctuation around a
   * name don't matter.
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
  /**
   * Labels before a colon, for the lesson of a setback and for the recovery. The form writes the first one of each. They're read as
   * tolerantly as sections.
   */
  setbackParts: {
    lesson: string;
    recovery: string;
  };
  /** Words in the heading of a note that say who gives feedback to whom: "from Robin to Sam". Accents matter. */
  fromTo: {
    /** Whether the words come before the names, with spaces, or after them without spaces ("RobinからSamへ"). */
    words: 'before' | 'after';
    /** May be omitted if it comes before the name. */
    from: string;
    /** May be omitted if it comes after the name. */
    to: string;
  };
  /** The word between the owners of a commitment: "@robin and @sam". */
  and: string;
  /**
   * Words that say when a promise is due: "(due 2026-05-03)", "by 2026-05-03". An article or a preposition may follow.
   * Case, accents and the kind of apostrophe don't matter; every journal understands the words of all languages.
   */
  due: {
    /** Words before the day. */
    before: string;
    /** Words after the day ("2026-05-03まで"). */
    after?: string;
  };
  /** The word for the next day, which is recognized although only a date counts. */
  tomorrow: string;
}
