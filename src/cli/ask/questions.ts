import { defined } from '../../domain/defined.ts';
import { hasForbidden } from '../../domain/unseen.ts';
import { oneLine } from '../../domain/text.ts';
import type { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { FIRST_POSSIBLE_DAY } from '../../domain/schemas/values.ts';
import { UsageError } from '../../journal/configuration.ts';
import type { CommandOption } from '../runtime/command.ts';
import type { Asker } from './asker.ts';

/** The separator of several answers: names don't contain commas, but sentences may. */
type Between = ',' | ';';

/**
 * Splits several answers, each into one line. Empty ones are removed, unless their positions matter.
 * @example listIn('Robin, Sam', ',') // ['Robin', 'Sam']
 */
export function listIn(answer: string, between: Between, { places = false }: { places?: boolean } = {}): string[] {
  const lines = between === ';' ? answer.replaceAll(/[\r\n\u2028\u2029]+/g, ';') : answer;
  const items = lines.split(between).map(oneLine);
  return places ? items : items.filter((item) => item !== '');
}

/** A sentence that says why an answer can't be accepted; undefined if it can. */
type Objection = string | undefined;

/** In characters. Longer text belongs below a document's fields. */
const MAX_SENTENCE_LENGTH = 2_000;
const MAX_NAME_LENGTH = 120;

/** Returns an optional answer on one line; undefined if it's empty. */
export function said(answer: string | undefined): string | undefined {
  return oneLine(answer ?? '') || undefined;
}

/** Objects to text that can't be in a field. */
export function objectionToWords(answer: string): Objection {
  return objectionToLine(answer, MAX_SENTENCE_LENGTH);
}

/** Objects to text that can't be the name of a person or thing. */
export function objectionToName(answer: string): Objection {
  return objectionToLine(answer, MAX_NAME_LENGTH);
}

function objectionToLine(answer: string, longest: number): Objection {
  if (hasForbidden(answer) || !answer.isWellFormed())
    return 'There’s an invisible character in it, perhaps from pasting. Type it again.';
  const words = oneLine(answer);
  if (words === '') return 'Please write something here.';
  if (words.length > longest)
    return `It has ${words.length} characters, and the limit is ${longest}. There’s room for more in the file’s own text.`;
  return undefined;
}

/**
 * Objects to values that a field's schema rejects.
 * @example objectionBySchema(durationSchema)('soon') // 'It must be a length of time: …'
 */
export function objectionBySchema(schema: z.ZodType): (answer: string) => Objection {
  return (answer) => {
    const read = schema.safeParse(oneLine(answer));
    return read.success ? undefined : `It must be ${read.error.issues[0]?.message ?? 'something else'}.`;
  };
}

/** The latest possible day, which leaves room for what is counted from it. */
const TOO_FAR = '3000-01-01';

/** Objects to text that isn't a day, or not one after another day. */
export function objectionToDay(answer: string, { after }: { after?: PlainDate | undefined } = {}): Objection {
  const day = oneLine(answer);
  if (!isPlainDate(day)) return 'Write a real date, year first, such as 2026-05-01.';
  if (day < FIRST_POSSIBLE_DAY) return 'It must be a date since the year 1900: perhaps the year is mistyped.';
  if (day >= TOO_FAR) return `It must be a date before ${TOO_FAR}: perhaps the year is mistyped.`;
  if (after !== undefined && day <= after) return `It must be a date after ${after}.`;
  return undefined;
}

/**
 * Parses a number exactly as people write it; undefined if it isn't a number, or has too many digits to be exact.
 * @example numberIn('21.1') // 21.1
 */
export function numberIn(answer: string): number | undefined {
  const written = oneLine(answer).replace(/^[−–]/, '-');
  if (!/^-?(?:\d+|\d*\.\d+)$/.test(written) || written.replaceAll(/\D/g, '').length > MAX_DIGITS) return undefined;
  const value = Number(written);
  return value === 0 ? 0 : value;
}

/** As many as the journal's reader keeps exactly. */
const MAX_DIGITS = 15;

export const NOT_A_NUMBER = 'Write just a number, with a point before decimals, such as 12 or 3.5.';

/** Objects to text that isn't a number. */
export function objectionToNumber(answer: string): Objection {
  return numberIn(answer) === undefined ? NOT_A_NUMBER : undefined;
}

/** The answers so far, by option, each as it was written. */
export type Answers = Readonly<Record<string, string>>;

/** A value that a command needs: an option, and a question in a terminal. */
export interface Question {
  /** The option's name, without its hyphens. */
  option: string;
  /** The question in a terminal. */
  message: string;
  /** The option's description in the help. */
  description: string;
  /** The name of its value in the help. */
  value?: string;
  /** The only possible answers. */
  oneOf?: readonly { value: string; label: string; hint?: string }[];
  /** Returns the default, which is also suggested when asking; undefined or empty if there is none. */
  initial?: (answers: Answers) => string | undefined;
  /** An example, shown while the answer is empty. */
  placeholder?: string;
  /** Returns a hint for when it's required but missing, shown next to its name. */
  whenMissing?: (answers: Answers) => string;
  /** Whether an empty answer is accepted. */
  optional?: boolean;
  /** Returns a sentence that says why an answer can't be accepted; undefined if it can. */
  objection?: (answer: string, answers: Answers) => string | undefined;
  /** Returns whether it's asked at all, given the answers before it. */
  applies?: (answers: Answers) => boolean;
}

/** Returns the questions as options of a command. */
export function questionOptions(questions: readonly Question[]): Record<string, CommandOption & { type: 'string' }> {
  return Object.fromEntries(
    questions.map(({ option, description, value, oneOf, optional }) => [
      option,
      {
        type: 'string' as const,
        description,
        ...defined({ value }),
        ...(optional === true && { mayBeEmpty: true }),
        // The value for "no answer" can only be chosen in a terminal.
        ...(oneOf && { oneOf: oneOf.flatMap((one) => one.value || []) }),
      },
    ]),
  );
}

/**
 * Returns an answer to every question that applies: the given option, or else the answer in the terminal, or else the
 * default. The answer to a skipped optional question is ''.
 * @param asker absent if questions are impossible
 * @param before earlier answers, which are included in the result
 * @throws UsageError for given answers that can't be accepted, or for all missing ones at once
 */
export async function answersTo(
  questions: readonly Question[],
  given: Readonly<Record<string, string | boolean | undefined>>,
  asker: Asker | undefined,
  before: Answers = {},
): Promise<Answers> {
  const answers: Record<string, string> = { ...before };
  const missing: Question[] = [];
  for (const question of questions) {
    const { option, optional = false, initial, objection, applies } = question;
    const written = given[option];
    if (applies && !applies(answers)) {
      if (typeof written === 'string')
        throw new UsageError(`\`--${option}\` doesn’t apply here: leave it out, or change the answers before it.`);
      continue;
    }
    if (typeof written === 'string') {
      const isLeftOut = optional && written.trim() === '';
      const why = isLeftOut ? undefined : objection?.(written, answers);
      if (why !== undefined) throw new UsageError(`\`--${option}\` can’t be \`${written}\`: ${why}`);
      answers[option] = written;
    } else if (asker) answers[option] = await askOne(question, answers, asker);
    else {
      const taken = initial?.(answers);
      if (taken !== undefined) answers[option] = taken;
      else if (optional) answers[option] = '';
      else missing.push(question);
    }
  }
  if (missing.length > 0)
    throw new UsageError(
      [
        `There’s no terminal to ask in, so please give: ${missing.map(({ option }) => `\`--${option}\``).join(', ')}.`,
        ...missing.flatMap(({ whenMissing }) => whenMissing?.(answers) ?? []),
      ].join(' '),
    );
  return answers;
}

function askOne(question: Question, answers: Answers, asker: Asker): Promise<string> {
  const { message, oneOf, initial, placeholder, optional = false, objection } = question;
  const offered = initial?.(answers);
  if (oneOf) return asker.choose({ message, choices: oneOf, initial: offered });
  return asker.text({
    message,
    initial: offered,
    placeholder,
    objection: (answer) => {
      if (answer.trim() === '') return optional ? undefined : 'Please write something here.';
      return objection?.(answer, answers);
    },
  });
}
