import { UsageError } from '../../loading/today.ts';
import type { CommandOption } from '../frame/options.ts';
import type { Asker } from './asker.ts';

/** The answers so far, by option, each as it was written. */
export type Answers = Readonly<Record<string, string>>;

/** Something that a command has to know: an option of it, and a question in a terminal. */
export interface Question {
  /** The option's name, without its hyphens. */
  option: string;
  /** What is asked in a terminal. */
  message: string;
  /** What the option is for, in the help. */
  about: string;
  /** The name of its value in the help. */
  value?: string;
  /** The only answers. */
  oneOf?: readonly { value: string; label: string; hint?: string }[];
  /** What is taken where nothing is said, and offered where somebody is asked; empty: nothing is taken. */
  initial?: (answers: Answers) => string | undefined;
  /** An example, shown where the answer is empty. */
  placeholder?: string;
  /** What is said where it has to be given and is not, beside its name. */
  whenMissing?: (answers: Answers) => string;
  /** Whether an empty answer will do. */
  optional?: boolean;
  /** Why an answer cannot be taken, in a sentence; none: it can. */
  objection?: (answer: string, answers: Answers) => string | undefined;
  /** Whether it is asked at all, given the answers before it. */
  applies?: (answers: Answers) => boolean;
}

/** The questions as options of a command. */
export function questionOptions(questions: readonly Question[]): Record<string, CommandOption & { type: 'string' }> {
  return Object.fromEntries(
    questions.map(({ option, about, value, oneOf }) => [
      option,
      {
        type: 'string' as const,
        about,
        ...(value !== undefined && { value }),
        // What stands for no answer is chosen in a terminal only.
        ...(oneOf && { oneOf: oneOf.flatMap((one) => one.value || []) }),
      },
    ]),
  );
}

/**
 * An answer to every question that applies: what was given by option, else what somebody says in the terminal, else what is
 * taken where nothing is said. An optional question without an answer is answered by ''.
 * @param asker none: nobody is asked
 * @param before answers that others were given before; they are among what comes back
 * @throws UsageError for given answers that cannot be taken, or, all in one, for those that are missing
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
        throw new UsageError(`\`--${option}\` has no place here: leave it out, or change what is said before it.`);
      continue;
    }
    if (typeof written === 'string') {
      const why = objection?.(written, answers);
      if (why !== undefined) throw new UsageError(`\`--${option}\` cannot be \`${written}\`: ${why}`);
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
        `Where nobody is asked, this has to be given: ${missing.map(({ option }) => `\`--${option}\``).join(', ')}.`,
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
      if (answer.trim() === '') return optional ? undefined : 'Something has to stand here.';
      return objection?.(answer, answers);
    },
  });
}
