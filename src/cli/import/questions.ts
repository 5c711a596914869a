import type { Journal } from '../../domain/model.ts';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { listIn, type Question } from '../ask/questions.ts';
import { DETAILS, type Detail } from './model.ts';
import { scaleIn, scaleText, unitFactor } from './units.ts';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

const DESCRIPTIONS = {
  benchmark:
    'beeminder, loop, csv: the benchmark whose readings they become; csv: one for each --value-column, in the same order',
  partner: 'whose numbers or words they are',
  habit: 'loop: which habit, if the file has several',
  visibility: 'day-one, jrnl, markdown: who may see them (default: private)',
  scale:
    'beeminder, loop, csv: what each number is multiplied by, such as 1/60 for minutes into hours; csv: one for each --value-column',
  with: `day-one, jrnl: what else to bring in, separated by commas: ${DETAILS.join(', ')}`,
};

/** The options of the command that are also questions. */
export const QUESTION_OPTIONS = {
  benchmark: { type: 'string', value: 'id', description: DESCRIPTIONS.benchmark, repeatable: true },
  partner: { type: 'string', value: 'id', description: DESCRIPTIONS.partner },
  habit: { type: 'string', value: 'name', description: DESCRIPTIONS.habit },
  visibility: { type: 'string', oneOf: ['private', 'partners', 'public'], description: DESCRIPTIONS.visibility },
  scale: { type: 'string', value: 'factor', description: DESCRIPTIONS.scale, repeatable: true },
  with: { type: 'string', value: 'details', description: DESCRIPTIONS.with },
} as const;

/** The questions about a table, which are asked only if the file doesn't make the answer clear. */
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
    description: 'csv: the column that says whose they are, instead of --partner',
  },
  'date-format': {
    type: 'string',
    value: 'DD/MM/YYYY',
    description: 'csv, markdown: the order in dates such as 03/04/2026',
  },
  decimal: {
    type: 'string',
    oneOf: ['point', 'comma'],
    description: 'csv: what comes before decimals, if 1,234 could mean either',
  },
  where: {
    type: 'string',
    value: 'column=value',
    description: 'csv: only rows in which the column has this value; can be given several times',
    repeatable: true,
  },
  sum: { type: 'boolean', description: 'csv: add up a day’s rows' },
  as: {
    type: 'string',
    oneOf: ['check-ins', 'pages'],
    description: 'markdown: what the files become; check-ins count as ones that you had, pages don’t count',
  },
} as const;

/** The options of a command, as they were written. */
export type GivenOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Returns options with a single value each. @throws UsageError for an option that was given several times */
export function oneOfEach(given: GivenOptions): Readonly<Record<string, string | boolean | undefined>> {
  return Object.fromEntries(
    Object.entries(given).map(([option, value]) => {
      if (typeof value !== 'object') return [option, value];
      const [one, another] = value;
      if (another !== undefined)
        throw new UsageError(`\`--${option}\` takes one value here: \`${another}\` wasn’t expected.`);
      return [option, one];
    }),
  );
}

/** Asks for the benchmark that imported numbers belong to. */
export function benchmarkQuestion({ benchmarks }: Journal): Question {
  const choices = benchmarks.map(({ id, document }) => ({
    value: id,
    label: document.data.title,
    hint: document.data.unit,
  }));
  return oneOf('benchmark', 'Which benchmark do they measure?', DESCRIPTIONS.benchmark, choices);
}

/** Asks for the partner whom imported numbers or entries belong to. */
export function partnerQuestion({ partners }: Journal): Question {
  const choices = partners.map(({ id, data }) => ({ value: id, label: data.name }));
  return oneOf('partner', 'Whose are they?', DESCRIPTIONS.partner, choices);
}

/** Asks for a habit. @param habits including archived ones, which are marked by a hint */
export function habitQuestion(
  habits: readonly { id: string; isArchived?: boolean; unit?: string | undefined }[],
): Question {
  const [only] = habits.length === 1 ? habits.map(({ id }) => id) : [];
  const choices = habits.map(({ id, isArchived, unit }) => {
    const hint = [unit ?? '', isArchived === true ? 'archived' : ''].filter(Boolean).join(', ');
    return { value: id, label: id, ...(hint !== '' && { hint }) };
  });
  return { ...oneOf('habit', 'Which habit?', DESCRIPTIONS.habit, choices), initial: () => only };
}

/**
 * Asks whether numbers in one unit are readings in another; undefined if they're the same, or if the other tool's unit
 * isn't known.
 * @param unit of the other tool
 */
export function scaleQuestion(unit: string | undefined, wanted: string): Question | undefined {
  const factor = unit === undefined || unit.trim() === '' ? 1 : unitFactor(unit, wanted);
  if (factor === 1) return undefined;
  const differ = `The numbers are in ${unit}, the benchmark’s in ${wanted}.`;
  const converted =
    factor === undefined
      ? []
      : [{ value: scaleText(factor), label: `Convert: 1 ${unit} is ${scaleText(factor)} ${wanted}` }];
  return {
    option: 'scale',
    message: `${differ} What would you like to do?`,
    description: DESCRIPTIONS.scale,
    oneOf: [...converted, { value: '1', label: 'Take the numbers as they are' }],
    whenMissing: () =>
      `${differ} ${factor === undefined ? '' : `\`--scale ${scaleText(factor)}\` converts them; `}\`--scale 1\` takes them as they are.`,
    objection: (answer) => (scaleIn(answer) === undefined ? SCALE_FORM : undefined),
  };
}

const SCALE_FORM = 'it has to be a number above zero, or two with a slash, such as 1/60.';

/** Parses the factor. @throws UsageError if it isn't one */
export function givenScale(written: string | boolean | undefined): number {
  if (typeof written !== 'string') return 1;
  const scale = scaleIn(written);
  if (scale === undefined) throw new UsageError(`\`--scale\` can’t be \`${written}\`: ${SCALE_FORM}`);
  return scale;
}

/** Parses the details. @throws UsageError for an unknown one */
export function givenDetails(written: string | boolean | undefined): readonly Detail[] {
  if (typeof written !== 'string') return [];
  const asked = listIn(written, ',').map((name) => name.toLowerCase());
  const unknown = asked.find((name) => !DETAILS.some((detail) => detail === name));
  if (unknown !== undefined) {
    const near = nearest(unknown, DETAILS);
    throw new UsageError(
      `\`--with\` can’t be \`${unknown}\`. ${near === undefined ? `It can be ${DETAILS.join(', ')}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  return DETAILS.filter((detail) => asked.includes(detail));
}

export const asQuestion: Question = oneOf('as', 'What should the files become?', TABLE_OPTIONS.as.description, [
  { value: 'check-ins', label: 'Check-ins', hint: 'each counts as one that you had' },
  { value: 'pages', label: 'Pages', hint: 'they don’t count' },
]);

export const visibilityQuestion: Question = {
  ...oneOf('visibility', 'Who may see the pages?', DESCRIPTIONS.visibility, [
    { value: 'private', label: 'Only people with the files: they aren’t on any site' },
    { value: 'partners', label: 'The partners' },
    { value: 'public', label: 'Everyone' },
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
