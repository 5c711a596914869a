import type { Journal } from '../../domain/model.ts';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import type { Question } from '../ask/questions.ts';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

const DESCRIPTIONS = {
  benchmark:
    'beeminder, loop, csv: the benchmark whose readings they become; csv: one for each --value-column, in their order',
  partner: 'whose they are',
  habit: 'loop: which habit, where the file has several',
  visibility: 'day-one, jrnl, markdown: who may see the pages (private as it is without)',
};

/** The options of the command that are also questions. */
export const QUESTION_OPTIONS = {
  benchmark: { type: 'string', value: 'id', description: DESCRIPTIONS.benchmark, repeatable: true },
  partner: { type: 'string', value: 'id', description: DESCRIPTIONS.partner },
  habit: { type: 'string', value: 'name', description: DESCRIPTIONS.habit },
  visibility: { type: 'string', oneOf: ['private', 'partners', 'public'], description: DESCRIPTIONS.visibility },
} as const;

/** What is asked about a table: where it's clear from the file, nothing has to be said. */
export const TABLE_OPTIONS = {
  'date-column': { type: 'string', value: 'name', description: 'csv: the column of the date' },
  'value-column': {
    type: 'string',
    value: 'name',
    description: 'csv: the column of the number; several times, each with its --benchmark',
    repeatable: true,
  },
  'partner-column': {
    type: 'string',
    value: 'name',
    description: 'csv: the column that says whose, instead of --partner',
  },
  'date-format': {
    type: 'string',
    value: 'DD/MM/YYYY',
    description: 'csv, markdown: the order in dates such as 03/04/2026',
  },
  decimal: {
    type: 'string',
    oneOf: ['point', 'comma'],
    description: 'csv: what is before decimals, where 1,234 can be either',
  },
  where: {
    type: 'string',
    value: 'column=value',
    description: 'csv: only rows in which the column says so; several times',
    repeatable: true,
  },
  sum: { type: 'boolean', description: 'csv: adds up the rows of a day' },
  scale: {
    type: 'string',
    value: 'factor',
    description: 'csv: what each number is multiplied by, such as 1/60 for minutes into hours',
    repeatable: true,
  },
} as const;

/** The options of a command as they were written. */
export type GivenOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** @throws UsageError for an option that was written several times, and takes one value here */
export function oneOfEach(given: GivenOptions): Readonly<Record<string, string | boolean | undefined>> {
  return Object.fromEntries(
    Object.entries(given).map(([option, value]) => {
      if (typeof value !== 'object') return [option, value];
      const [one, another] = value;
      if (another !== undefined)
        throw new UsageError(`\`--${option}\` takes one value here: \`${another}\` was not expected.`);
      return [option, one];
    }),
  );
}

export function benchmarkQuestion({ benchmarks }: Journal): Question {
  const choices = benchmarks.map(({ id, document }) => ({
    value: id,
    label: document.data.title,
    hint: document.data.unit,
  }));
  return oneOf('benchmark', 'Which benchmark do they measure?', DESCRIPTIONS.benchmark, choices);
}

export function partnerQuestion({ partners }: Journal): Question {
  const choices = partners.map(({ id, data }) => ({ value: id, label: data.name }));
  return oneOf('partner', 'Whose are they?', DESCRIPTIONS.partner, choices);
}

export function habitQuestion(habits: readonly string[]): Question {
  const [only] = habits.length === 1 ? habits : [];
  const choices = habits.map((habit) => ({ value: habit, label: habit }));
  return { ...oneOf('habit', 'Which habit?', DESCRIPTIONS.habit, choices), initial: () => only };
}

export const visibilityQuestion: Question = {
  ...oneOf('visibility', 'Who may see the pages?', DESCRIPTIONS.visibility, [
    { value: 'private', label: 'Nobody: they are in no site' },
    { value: 'partners', label: 'The partners' },
    { value: 'public', label: 'Everybody' },
  ]),
  initial: () => 'private',
};

function oneOf(option: string, message: string, description: string, choices: readonly Choice[]): Question {
  const ids = choices.map(({ value }) => value);
  const objection = (answer: string) => {
    if (ids.includes(answer)) return undefined;
    const near = nearest(answer, ids);
    if (near !== undefined) return `there is none. Did you mean \`${near}\`?`;
    return ids.length === 0 ? 'there is none yet.' : `there is none. There are ${ids.join(', ')}.`;
  };
  return { option, message, description, oneOf: choices, objection };
}
