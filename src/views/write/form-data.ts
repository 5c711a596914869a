import type { SectionKind } from '../../domain/check-in/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../../domain/schemas/values.ts';

/*
 * The data that the form's page passes to its script. A control of the form is identified by its name, a path:
 *
 *   title, topics, progress, answer, notes
 *   readings/<benchmark>[/<partner>]   confidence/<goal>[/<partner>]   pulse/<partner>/<motivation|trust|energy>
 *   promises/<key>/<fate|why|obstacle>
 *   wins/<row>/what   concerns/<row>/what   setbacks/<row>/<what|lesson|recovery>   steps/<row>/<what|owner|due|section>
 *   feedback/<from>/<to>
 */

/** The content of a form, by the names of its controls: texts as they were typed. */
export type Filled = Readonly<Record<string, string>>;

/** What became of a promise, as chosen in a form. */
export type Fate = 'kept' | 'open' | 'dropped';

/** A session that can be written, and its author. */
export interface SessionToWrite {
  /** The date and, for one partner's side, a space and the author's id. */
  key: string;
  /** The path relative to the journal's folder. */
  path: string;
  date: PlainDate;
  author?: PartnerId;
  /** All partners on that day. */
  partners: readonly PartnerId[];
  promises: readonly PromiseToSettle[];
  /** Feedback from one partner to another, and the heading above it. */
  feedback: readonly { from: PartnerId; to: PartnerId; heading: string }[];
  question?: string;
  /** Whether the check-in exists already, and is being changed. */
  isThere?: true;
  /** How an existing check-in is written, where the form would write it differently. */
  style?: CheckInStyle;
}

/** How a check-in is written: the form keeps this when it changes the check-in. */
export interface CheckInStyle {
  /** Lines of fields that the form doesn't ask for. */
  fields?: readonly string[];
  /** The text before the first section, as Markdown. */
  opening?: string;
  /** The sections in their order, with their headings. */
  headings?: readonly { kind: SectionKind; title: string }[];
  /** Sections with a paragraph for each thing instead of a list. */
  paragraphs?: readonly SectionKind[];
  /** Labels other than those of the journal's language. */
  labels?: Partial<SetbackLabels>;
  /** Whether the author is also named in their own promises. */
  namesAuthor?: true;
  /** Whether promises of all partners name each of them. */
  namesEveryone?: true;
}

/** The labels before what a setback taught and before the way back, each with its colon. */
export interface SetbackLabels {
  lesson: string;
  recovery: string;
}

/** A promise that may be settled. */
export interface PromiseToSettle {
  key: string;
  section: 'nextSteps' | 'accountability';
  /** The promise as an unticked task in Markdown, which is read as the same promise anywhere. */
  item: string;
  /** Whether it's due after this session, so that it's only written if it has been settled. */
  later: boolean;
}

/** What every form's script knows about the journal. */
interface KnownJournal {
  today: PlainDate;
  /** The site's language, in which numbers are typed. */
  locale: string;
  /** Stand-ins for the rest of the journal, as far as checking one file needs them. */
  standIns: { files: Readonly<Record<string, string>>; pictures: readonly string[] };
}

/** The data for the script of a check-in's form. */
export interface WriteData extends KnownJournal {
  kind: 'checkIn';
  /** The names of the sections, in the journal's language. */
  sections: Readonly<Record<SectionKind, string>>;
  /** In that language, too. */
  labels: SetbackLabels;
  partners: readonly { id: PartnerId; name: string }[];
  sessions: readonly SessionToWrite[];
}

/** The data for the script that edits any file as text. */
export interface FileData extends KnownJournal {
  kind: 'file';
}

/** The kinds of document that both `new` and a form can start. */
export type NewDocumentKind = 'goal' | 'benchmark' | 'milestone';

/**
 * The data for the script of such a form. Its controls are named by the fields of the file, `id`, and for a benchmark:
 *
 *   plan (target, atMost, atLeast)   limit   baseline/date   baseline/value[/<partner>]   target/date   target/value[/<partner>]
 *
 * A goal's `owners/<partner>` and `measurable/<benchmark>` are checkboxes.
 */
export interface NewDocumentData extends KnownJournal {
  kind: NewDocumentKind;
  /** Those who are partners today. */
  partners: readonly PartnerId[];
  /** The benchmarks that each goal names. */
  goals: Readonly<Record<GoalId, readonly BenchmarkId[]>>;
}
