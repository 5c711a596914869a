import type { PlainDate } from '../../domain/plain-date.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { Question } from '../ask/questions.ts';

/** What was written as options, by option. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** What the machine knows and a journal can begin with. */
export interface Surroundings {
  today: PlainDate;
  timezone: string;
  locale: string;
  /** Where the repository was cloned from, as git writes it; none where that is not known. */
  origin: string | undefined;
  words: Words;
}

/** Questions that belong together, and why they are asked. */
export interface Group {
  why: string;
  questions: readonly Question[];
  /** Their answers are taken as they are given, or as they begin; nobody is asked. */
  quiet?: boolean;
}
