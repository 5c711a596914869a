import type { PlainDate } from '../plain-date.ts';

/** The sections that the journal knows by name; every other heading is free prose. */
export type SectionKind =
  'progress' | 'wins' | 'setbacks' | 'concerns' | 'feedback' | 'nextSteps' | 'accountability' | 'notes';

/** Where something stands in the body: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A part of the body under a heading that begins one: a known section, or free prose. */
export interface Section {
  /** None: a heading of the partners' own, whose text is free prose. */
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
 * How far a heading of a known section reaches, or one that says who speaks to whom (`feedback`): up to the next heading of the
 * same or a higher level, whatever stands in between. Offsets as in `Section`.
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
  /** The first step back. */
  recovery?: string;
  place: Place;
}

export interface Concern {
  text: string;
  place: Place;
}

/** What one partner says to another under `### A to B`. */
export interface FeedbackNote {
  /** A partner's id where the name is known, else the name as written. */
  from: string;
  to: string;
  text: string;
  /** The note's Markdown as written, without its heading. */
  markdown: string;
  /** The heading's place. */
  place: Place;
}

/** A commitment as one check-in lists it: a task under Next steps or Accountability. */
export interface ListedCommitment {
  /** Plain words: without the owners, the due day and the strike. */
  text: string;
  /** Normalised words: two listings with the same owners and key are the same commitment, carried over. */
  key: string;
  /** Ids as written after `@`; none: everyone present. */
  owners: string[];
  /** None: the next session. */
  due?: PlainDate;
  state: 'open' | 'kept' | 'dropped';
  section: 'nextSteps' | 'accountability';
  place: Place;
}

/** What a check-in's Markdown says, in written order. */
export interface CheckInBody {
  sections: Section[];
  /** What could be cut out with a heading. They may hold each other. */
  extents: Extent[];
  wins: Win[];
  setbacks: Setback[];
  concerns: Concern[];
  feedback: FeedbackNote[];
  commitments: ListedCommitment[];
  /** Block quotes, in plain words: the question of a session is one. */
  quotes: string[];
  /** Whether it says anything else: beside comments, open commitments, quotes, and the headings that a draft begins with. */
  hasWords: boolean;
  /** Urls of images and of links, as written, each once. */
  images: string[];
  links: string[];
}

/** Something in a body that was probably meant otherwise. */
export interface BodyIssue {
  /**
   * `impossible-due-date`: `(due ...)` names no day, and stays text. `feedback-heading`: not "A to B", so what follows is
   * nobody's. `beyond-limits`: larger or deeper than a body may be, so nothing was read (detail: the limit's name).
   */
  kind: 'impossible-due-date' | 'feedback-heading' | 'beyond-limits';
  /** The words that are meant, as written. */
  detail: string;
  place: Place;
}
