import type { PlainDate } from '../plain-date.ts';

/** The sections that the journal recognizes; every other heading is free prose. */
export type SectionKind =
  'progress' | 'wins' | 'setbacks' | 'concerns' | 'feedback' | 'nextSteps' | 'accountability' | 'notes';

/** A position in the body: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A part of the body under a heading that starts one: a known section, or free prose. */
export interface Section {
  /** Absent for one of the partners' own headings, whose text is free prose. */
  kind?: SectionKind;
  /** The heading as written, without its Markdown. */
  title: string;
  /** The heading's place. */
  place: Place;
  /** Offsets into the body in UTF-16 units, from the heading up to the next section's. */
  start: number;
  end: number;
}

/**
 * The range of a known section, or of a heading that says who speaks to whom (`feedback`): up to the next heading of
 * the same or a higher level, whatever is in between. Offsets as in `Section`.
 */
export interface Extent {
  kind: SectionKind;
  start: number;
  end: number;
}

export interface Win {
  text: string;
  place: Place;
}

export interface Setback {
  text: string;
  /** What we learned. */
  lesson?: string;
  /** The first step back on track. */
  recovery?: string;
  place: Place;
}

export interface Concern {
  text: string;
  place: Place;
}

/** A note from one partner to another, under `### A to B`. */
export interface FeedbackNote {
  /** A partner's id if the name is known, otherwise the name as written. */
  from: string;
  to: string;
  text: string;
  /** The note's Markdown as written, without its heading. */
  markdown: string;
  /** The heading's place. */
  place: Place;
}

/** A commitment as listed in one check-in: a task under Next steps or Accountability. */
export interface ListedCommitment {
  /** The plain words: without what is struck, and without owners and due day unless they're part of the sentence. */
  text: string;
  /** Normalised words: two listings with the same owners and key are the same commitment, carried over. */
  key: string;
  /** Ids as written after `@`, or those of the heading above; if empty, the file's author or else everyone present. */
  owners: string[];
  /** Absent: due at the next session. */
  due?: PlainDate;
  state: 'open' | 'kept' | 'dropped';
  /** Why it was dropped, if a reason follows the struck words. */
  reason?: string;
  section: 'nextSteps' | 'accountability';
  place: Place;
}

/** What a check-in's Markdown says, in written order. */
export interface CheckInBody {
  sections: Section[];
  /** The ranges that could be removed together with a heading. They may be nested. */
  extents: Extent[];
  wins: Win[];
  setbacks: Setback[];
  concerns: Concern[];
  feedback: FeedbackNote[];
  commitments: ListedCommitment[];
  /** Block quotes as plain text: the question of a session is one. */
  quotes: string[];
  /** Whether it says anything besides comments, open commitments, quotes, and the headings of a draft. */
  hasWords: boolean;
  /** URLs of images, as written, each once; those of links below. */
  images: string[];
  links: string[];
}

/** Something in a body that was probably meant differently. */
export interface BodyIssue {
  /**
   * `impossible-due-date`: `(due ...)` doesn't name a day, and stays text. `day-in-words`: "by Friday", where only a
   * date counts. `second-due-day`: only the first counts. `owner-not-read`: `@id` is read as a word, but may be meant
   * as the owner. `struck-and-ticked`: it counts as kept, but may be meant as dropped. `struck-for-another`: what
   * follows a struck promise looks like another promise. `feedback-heading`: it isn't "A to B", so what follows isn't
   * attributed to a partner. `beyond-limits`: the body is larger or deeper than allowed, so it wasn't read (detail: the
   * limit's name).
   */
  kind:
    | 'impossible-due-date'
    | 'day-in-words'
    | 'second-due-day'
    | 'owner-not-read'
    | 'struck-and-ticked'
    | 'struck-for-another'
    | 'feedback-heading'
    | 'beyond-limits';
  /** The words that the problem is about, as written. */
  detail: string;
  place: Place;
  /** The day within the detail, as written. */
  day?: string;
  /** For a commitment: the item as written, on one line. */
  line?: string;
}
