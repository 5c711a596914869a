import type { SectionKind } from '../../domain/check-in/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../../domain/schemas/values.ts';

/*
 * What the form's page hands to the program that runs in it. A control of the form is known by its name, a path:
 *
 *   title, topics, progress, answer, notes
 *   readings/<benchmark>[/<partner>]   confidence/<goal>[/<partner>]   pulse/<partner>/<motivation|trust|energy>
 *   promises/<key>/<fate|why|obstacle>
 *   wins/<row>/what   concerns/<row>/what   setbacks/<row>/<what|lesson|recovery>   steps/<row>/<what|owner|due|section>
 *   feedback/<from>/<to>
 */

/** What is in a form, by the names of its controls: nothing but texts, as they were typed. */
export type Filled = Readonly<Record<string, string>>;

/** What became of a promise, in a form. */
export type Fate = 'kept' | 'open' | 'dropped';

/** A session that can be written, and by whom. */
export interface SessionToWrite {
  /** The date, and the author's id behind a space where it is one partner's side. */
  key: string;
  /** Relative to the journal's folder. */
  path: string;
  date: PlainDate;
  author?: PartnerId;
  promises: readonly PromiseToSettle[];
  /** What one says to another: whose heading stands above it. */
  feedback: readonly { from: PartnerId; to: PartnerId; heading: string }[];
  question?: string;
  /** It's written already, and is changed. */
  isThere?: true;
  /** Its author is named in their own promises, too. */
  namesAuthor?: true;
  /** Lines of fields in it that the form doesn't ask for: they stay. */
  kept?: readonly string[];
}

/** A promise that may be settled. */
export interface PromiseToSettle {
  key: string;
  section: 'nextSteps' | 'accountability';
  /** As an unticked task in Markdown, which is read as the same promise wherever it stands. */
  item: string;
  /** Due after this session: only what has become of it is written. */
  later: boolean;
}

/** What every form's program knows of the journal. */
interface KnownJournal {
  today: PlainDate;
  /** The site's language, by which numbers are typed. */
  locale: string;
  /** What the rest of the journal is, as far as a check of one file asks for it. */
  standIns: { files: Readonly<Record<string, string>>; pictures: readonly string[] };
}

/** What the program of a check-in's form knows. */
export interface WriteData extends KnownJournal {
  kind: 'checkIn';
  /** The names of the sections, in the journal's language. */
  sections: Readonly<Record<SectionKind, string>>;
  partners: readonly { id: PartnerId; name: string }[];
  sessions: readonly SessionToWrite[];
}

/** What the program knows that changes any file as text. */
export interface FileData extends KnownJournal {
  kind: 'file';
}

/** What `new` begins and a form can, too. */
export type NewDocumentKind = 'goal' | 'benchmark' | 'milestone';

/**
 * What the program of such a form knows. Its controls are named by the fields of the file, `id`, and for a benchmark:
 *
 *   plan (target, atMost, atLeast)   limit   baseline/date   baseline/value[/<partner>]   target/date   target/value[/<partner>]
 *
 * A goal's `owners/<partner>` and `measurable/<benchmark>` are boxes to tick.
 */
export interface NewDocumentData extends KnownJournal {
  kind: NewDocumentKind;
  /** Those of today. */
  partners: readonly PartnerId[];
  /** The benchmarks that each goal names. */
  goals: Readonly<Record<GoalId, readonly BenchmarkId[]>>;
}
