import type { ViewContext } from '../../presentation/view-context.ts';
import type { Answers, Question } from '../ask/questions.ts';
import type { NewFile } from '../frame/write-files.ts';

/** A kind of document that `npm run new` can begin. */
export interface NewKind {
  /** What is written after the command, such as `check-in`. */
  name: string;
  /** What such a document is for, in a few words. */
  about: string;
  /** What it has to know, in the order in which it is asked. */
  questions: (context: ViewContext) => readonly Question[];
  /**
   * The document, its path relative to the journal's folder.
   * @throws UsageError for answers that cannot be used together
   */
  file: (answers: Answers, context: ViewContext) => NewFile;
  /** What there is to know about the new document, a line each. */
  notes?: (answers: Answers, context: ViewContext) => readonly string[];
}
