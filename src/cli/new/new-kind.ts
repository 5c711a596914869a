import type { PlainDate } from '../../domain/plain-date.ts';
import { idSchema, isYearId } from '../../domain/schemas/values.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { type Answers, listIn, type Question } from '../ask/questions.ts';
import type { NewFile } from '../../journal/files/write-files.ts';

/** A kind of document that `npm run new` can start. */
export interface NewKind {
  /** The word after the command, such as `check-in`. */
  name: string;
  /** The purpose of such a document, in a few words. */
  description: string;
  /** Returns the questions, in order. */
  questions: (context: ViewContext) => readonly Question[];
  /**
   * Returns the document, with its path relative to the journal's folder; absent if an existing one is changed.
   * @throws UsageError for answers that don't fit together
   */
  file?: (answers: Answers, context: ViewContext) => NewFile;
  /** Returns a change of an existing document. */
  edit?: (answers: Answers, context: ViewContext) => Edit;
  /** Returns lines of information about the new document. */
  notes?: (answers: Answers, context: ViewContext, folder: string) => readonly string[];
  /** Does what else is necessary after writing, and returns lines about that. */
  afterwards?: (answers: Answers, context: ViewContext, folder: string) => readonly string[];
}

/** A change of a document, which leaves the rest of it as it is. */
export interface Edit {
  /** The path relative to the journal's folder. */
  path: string;
  /** Returns the changed text. @throws UsageError for a text in which the change isn't possible */
  change: (text: string) => string;
  /** Lines about its meaning. */
  notes: readonly string[];
}

/** Objects to unknown names. Partners may be named by their names, too. */
export function objectionToIds(
  answer: string,
  known: readonly { id: string; name?: string }[],
  one: 'partner' | 'benchmark',
): string | undefined {
  const wanted = listIn(answer, ',');
  if (wanted.length === 0) return `Name a ${one}, or several, separated by commas.`;
  const unknown = wanted.find((written) => idIn(written, known) === undefined);
  if (unknown === undefined) return undefined;
  const ids = known.map(({ id }) => id);
  const near = nearest(unknown, ids);
  return `There’s no ${one} \`${unknown}\`. ${near === undefined ? `There are ${ids.join(', ')}.` : `Did you mean \`${near}\`?`}`;
}

/** Returns the partners that an answer names, each once. */
export function partnerIdsIn(answer: string, partners: readonly ScenePartner[]): string[] {
  return [...new Set(listIn(answer, ',').flatMap((written) => idIn(written, partners) ?? []))];
}

/** Finds an id by id, or by name, ignoring case. */
export function idIn(written: string, known: readonly { id: string; name?: string }[]): string | undefined {
  const form = written.toLowerCase();
  return (known.find(({ id }) => id === form) ?? known.find(({ name }) => name?.toLowerCase() === form))?.id;
}

/** What questions about a new document depend on; mostly empty for a journal that isn't written yet. */
export interface Scene {
  today: PlainDate;
  /** Those who are partners today. */
  partners: readonly ScenePartner[];
  goals: readonly { id: string; title: string; due: PlainDate | undefined; measurable: readonly string[] }[];
  benchmarks: readonly { id: string; title: string }[];
}

export interface ScenePartner {
  id: string;
  name: string;
}

/** Returns the scene of an existing journal. */
export function sceneOf({ journal }: ViewContext): Scene {
  const { partnersToday } = journal;
  const { goals, benchmarks } = journal.documents;
  return {
    today: journal.today,
    partners: partnersToday.map(({ id, data }) => ({ id, name: data.name })),
    goals: goals.map(({ id, data: { title, timeBound, measurable } }) => ({
      id,
      title,
      due: timeBound?.due,
      measurable,
    })),
    benchmarks: benchmarks.map(({ id, data }) => ({ id, title: data.title })),
  };
}

/**
 * Asks for the id of a new document: by default the one made from its title.
 * @param from the option that has the title
 * @param taken the existing ids
 */
export function idQuestion(from: string, taken: readonly string[]): Question {
  return {
    option: 'id',
    message: 'The name of its file, without an ending',
    description: `the name of its file, without an ending (default: made from --${from})`,
    value: 'id',
    initial(answers) {
      const title = answers[from];
      // A missing title is reported by itself.
      return title === undefined ? '' : idOf(title) || undefined;
    },
    whenMissing: ({ [from]: title = '' }) =>
      `\`${title}\` has no Latin letters or digits to name a file by: choose a name, such as \`--id our-letter\`.`,
    objection(id) {
      if (!idSchema.safeParse(id).success)
        return 'A file’s name has lower-case letters, digits, and single hyphens between them.';
      if (isYearId(id))
        return `Four-digit names are reserved for the site’s pages of a year: choose another, such as \`our-${id}\`.`;
      return taken.includes(id) ? 'That name is taken already.' : undefined;
    },
  };
}
