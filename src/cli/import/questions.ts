import type { Journal } from '../../domain/model.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import type { Question } from '../ask/questions.ts';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

const DESCRIPTIONS = {
  benchmark: 'beeminder, loop: the benchmark whose readings they become',
  partner: 'whose they are',
  habit: 'loop: which habit, where the file has several',
  visibility: 'day-one, jrnl: who may see the pages (private as it is without)',
};

/** The options of the command that are also questions. */
export const QUESTION_OPTIONS = {
  benchmark: { type: 'string', value: 'id', description: DESCRIPTIONS.benchmark },
  partner: { type: 'string', value: 'id', description: DESCRIPTIONS.partner },
  habit: { type: 'string', value: 'name', description: DESCRIPTIONS.habit },
  visibility: { type: 'string', oneOf: ['private', 'partners', 'public'], description: DESCRIPTIONS.visibility },
} as const;

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
