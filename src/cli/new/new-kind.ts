import type { PlainDate } from '../../domain/plain-date.ts';
import { idSchema, isYearId } from '../../domain/schemas/values.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { type Answers, listIn, type Question } from '../ask/questions.ts';
import type { NewFile } from '../../journal/files/write-files.ts';

/** A kind of document that `npm run new` can begin. */
export interface NewKind {
  /** What is written after the command, such as `check-in`. */
  name: string;
  /** What such a document is for, in a few words. */
  description: string;
  /** What it has to know, in the order in which it is asked. */
  questions: (context: ViewContext) => readonly Question[];
  /**
   * The document, its path relative to the journal's folder; none: something is written into one that is there.
   * @throws UsageError for answers that cannot be used together
   */
  file?: (answers: Answers, context: ViewContext) => NewFile;
  /** What is written into a document that is there. */
  edit?: (answers: Answers, context: ViewContext) => Edit;
  /** What there is to know about the new document, a line each. */
  notes?: (answers: Answers, context: ViewContext, folder: string) => readonly string[];
  /** What else is to be done once it's written, and what there is to say of that. */
  afterwards?: (answers: Answers, context: ViewContext, folder: string) => readonly string[];
}

/** A change of a document: only what it's about is another afterwards. */
export interface Edit {
  /** Relative to the journal's folder. */
  path: string;
  /** @throws UsageError for a text in which it can't be done */
  change: (text: string) => string;
  /** What it means, a line each. */
  notes: readonly string[];
}

/** To names that nothing in the journal has. Partners may be named by their names, too. */
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

/** The partners that an answer names, each once. */
export function partnerIdsIn(answer: string, partners: readonly ScenePartner[]): string[] {
  return [...new Set(listIn(answer, ',').flatMap((written) => idIn(written, partners) ?? []))];
}

/** By id, or by name whatever its capitals. */
export function idIn(written: string, known: readonly { id: string; name?: string }[]): string | undefined {
  const form = written.toLowerCase();
  return (known.find(({ id }) => id === form) ?? known.find(({ name }) => name?.toLowerCase() === form))?.id;
}

/** What questions about a new document go by; of a journal that is yet to be written most of it is empty. */
export interface Scene {
  today: PlainDate;
  /** Those of today. */
  partners: readonly ScenePartner[];
  goals: readonly { id: string; title: string; due: PlainDate | undefined; measurable: readonly string[] }[];
  benchmarks: readonly { id: string; title: string }[];
}

export interface ScenePartner {
  id: string;
  name: string;
}

/** The scene of a journal that is there. */
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
 * Under which name a new document is kept: the one that its title makes, or another.
 * @param from the option that holds the title
 * @param taken the ids that there are
 */
export function idQuestion(from: string, taken: readonly string[]): Question {
  return {
    option: 'id',
    message: 'The name of its file, without an ending',
    description: `the name of its file, without an ending (default: made of --${from})`,
    value: 'id',
    initial(answers) {
      const title = answers[from];
      // A title that is missing is told by itself.
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
