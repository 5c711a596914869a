import { idSchema, isYearId } from '../../../domain/schemas/values.ts';
import { documentText, type FieldValue } from '../../../output/drafts/text.ts';
import type { Filled, NewDocumentData, NewDocumentKind } from '../../../views/write/form-data.ts';
import { readWith } from './check-file.ts';
import { type CheckedForm, type FormProblem, isToldBy, toldAt } from './checked-form.ts';
import { fieldAt } from './place-in-form.ts';
import { typedNumber } from './typed-number.ts';
import { inOneLine } from './typed-words.ts';

/** The document that a form describes. */
interface Meant {
  /** Fields in the format's order; undefined ones aren't written. */
  fields: Readonly<Record<string, FieldValue | undefined>>;
  /** Controls that have to be filled in. */
  needed: readonly string[];
  /** Controls for numbers. */
  numbers: readonly string[];
  /** Problems with combinations of answers that are fine on their own. */
  problems: readonly FormProblem[];
}

const FOLDERS: Readonly<Record<NewDocumentKind, string>> = {
  goal: 'goals',
  benchmark: 'benchmarks',
  milestone: 'milestones',
};

/** While all of these are empty, the form counts as untouched. */
const WORDS = ['title', 'specific', 'achievable', 'relevant', 'unit', 'indicator', 'celebrated', 'lesson', 'recovery'];

/**
 * Makes the goal, benchmark or milestone of a form, and finds everything that's wrong with it: what's missing, what
 * would be read differently, and what `check` finds.
 */
export function checkNewDocument(filled: Filled, data: NewDocumentData): CheckedForm {
  const { kind, locale, standIns, today } = data;
  const { fields, needed, numbers, problems: together } = MEANT[kind](filled, data);
  const id = words(filled, 'id');
  const path = `${FOLDERS[kind]}/${id}.md`;
  const text = documentText(Object.entries(fields).map(([field, value]) => ({ field, value })));
  if (WORDS.every((name) => words(filled, name) === ''))
    return { path, text, problems: [{ at: 'title', severity: 'error', code: 'form/nothing-written' }] };
  const named = problemsOfId(id, filled, path, data);
  const own: FormProblem[] = [
    ...named,
    ...needed.filter((name) => words(filled, name) === '').map((at) => wrong(at, 'form/incomplete')),
    ...numbers
      .filter((name) => words(filled, name) !== '' && typedNumber(filled[name] ?? '', locale) === undefined)
      .map((at) => wrong(at, 'form/not-a-number')),
    ...together,
  ];
  // With an impossible name, everything else is still checked.
  const checked = named.length > 0 ? `${FOLDERS[kind]}/a-new-${kind}.md` : path;
  const read = readWith(checked, text, { ...standIns, today });
  const lines = text.split('\n');
  const found = read.problems
    // Missing fields already say that a goal isn't SMART yet.
    .filter(({ code }) => code !== 'goal/not-smart')
    .map((problem) => inOwnWords(kind, toldAt(fieldAt(lines, problem, filled), problem)))
    .filter((problem) => !own.some((each) => isToldBy(problem, each)));
  const source = read.sources.find(({ file }) => file === checked);
  const misread = Object.entries(fields).flatMap(([field, value]) =>
    source?.data === undefined || value === undefined || isSame(valueIn(source.data, field), value)
      ? []
      : wrong(field, 'form/misread'),
  );
  return { path, text, problems: [...own, ...misread, ...found] };
}

function words(filled: Filled, name: string): string {
  return inOneLine(filled[name] ?? '');
}

function wrong(at: string, code: FormProblem['code']): FormProblem {
  return { at, code, severity: 'error' };
}

function problemsOfId(id: string, filled: Filled, path: string, { standIns }: NewDocumentData): FormProblem[] {
  // The id is made from the title, whose absence is reported by itself.
  if (id === '') return words(filled, 'title') === '' ? [] : [wrong('id', 'form/incomplete')];
  if (!idSchema.safeParse(id).success || isYearId(id)) return [wrong('id', 'form/not-an-id')];
  return standIns.files[path] === undefined ? [] : [wrong('id', 'form/taken')];
}

/** Translates problems of `check`, which are about fields, for users of a form. */
function inOwnWords(kind: NewDocumentKind, problem: FormProblem): FormProblem {
  const { at, message } = problem;
  if (kind !== 'benchmark' || at !== 'aggregate' || message === undefined) return problem;
  return { ...problem, code: 'form/never-reached', why: message };
}

function valueIn(data: object, field: string): unknown {
  return Object.entries(data).find(([name]) => name === field)?.[1];
}

function isSame(read: unknown, written: FieldValue): boolean {
  return JSON.stringify(read) === JSON.stringify(written);
}

const MEANT: Readonly<Record<NewDocumentKind, (filled: Filled, data: NewDocumentData) => Meant>> = {
  goal,
  benchmark,
  milestone,
};

/** Returns the names of a field's ticked boxes: `owners/robin`. */
function ticked(filled: Filled, field: string): string[] {
  return Object.entries(filled).flatMap(([name, value]) =>
    name.startsWith(`${field}/`) && value !== '' ? name.slice(field.length + 1) : [],
  );
}

function goal(filled: Filled): Meant {
  const [owners, measurable] = [ticked(filled, 'owners'), ticked(filled, 'measurable')];
  const [starts, due] = [words(filled, 'timeBound/starts'), words(filled, 'timeBound/due')];
  return {
    fields: {
      title: words(filled, 'title'),
      owners,
      specific: words(filled, 'specific'),
      measurable: measurable.length > 0 ? measurable : undefined,
      achievable: words(filled, 'achievable'),
      relevant: words(filled, 'relevant'),
      timeBound: { starts, due },
      status: 'active',
    },
    needed: [
      'title',
      ...(owners.length > 0 ? [] : ['owners']),
      'specific',
      'achievable',
      'relevant',
      'timeBound/starts',
      'timeBound/due',
    ],
    numbers: [],
    problems: [
      ...(starts !== '' && due !== '' && due < starts ? [wrong('timeBound/due', 'form/not-after')] : []),
      ...(measurable.length > 0
        ? []
        : [{ at: 'measurable', severity: 'warning' as const, code: 'form/not-measured' as const }]),
    ],
  };
}

function benchmark(filled: Filled, data: NewDocumentData): Meant {
  const id = words(filled, 'id');
  const goalId = words(filled, 'goal');
  const named = data.goals[goalId];
  const plan = planOf(filled, data);
  const inGoal: FormProblem[] =
    named === undefined || named.includes(id)
      ? []
      : [
          {
            at: 'goal',
            severity: 'warning',
            code: 'form/name-in-goal',
            fix: `goals/${goalId}.md: measurable: [${[...named, id].join(', ')}]`,
          },
        ];
  return {
    fields: {
      title: words(filled, 'title'),
      goal: goalId === '' ? undefined : goalId,
      unit: words(filled, 'unit'),
      per: words(filled, 'per'),
      aggregate: words(filled, 'aggregate'),
      ...plan.fields,
      indicator: words(filled, 'indicator') || undefined,
    },
    needed: ['title', 'unit', ...plan.needed],
    numbers: plan.numbers,
    problems: [...plan.problems, ...inGoal],
  };
}

/** Returns a plan: a way from one value to another, or a limit to keep. */
function planOf(filled: Filled, { locale, partners }: NewDocumentData): Meant {
  const number = (name: string) => typedNumber(filled[name] ?? '', locale);
  const kind = words(filled, 'plan');
  if (kind !== 'target') {
    return { fields: { hold: { [kind]: number('hold') } }, needed: ['hold'], numbers: ['hold'], problems: [] };
  }
  const isEach = words(filled, 'per') === 'partner';
  const namesOf = (part: string) => (isEach ? partners.map((id) => `${part}/value/${id}`) : [`${part}/value`]);
  const valueOf = (part: string): FieldValue | undefined =>
    isEach ? Object.fromEntries(partners.map((id) => [id, number(`${part}/value/${id}`)])) : number(`${part}/value`);
  const [from, to] = [words(filled, 'baseline/date'), words(filled, 'target/date')];
  const [starts, ends] = [namesOf('baseline'), namesOf('target')];
  return {
    fields: {
      baseline: { date: from, value: valueOf('baseline') },
      target: { date: to, value: valueOf('target') },
    },
    needed: ['baseline/date', ...starts, 'target/date', ...ends],
    numbers: [...starts, ...ends],
    problems: [
      ...(from !== '' && to !== '' && to <= from ? [wrong('target/date', 'form/not-after')] : []),
      ...ends
        .filter((name, index) => number(name) !== undefined && number(name) === number(starts[index] ?? ''))
        .map((name) => wrong(name, 'form/nothing-to-reach')),
    ],
  };
}

function milestone(filled: Filled): Meant {
  const kind = words(filled, 'kind');
  const of = (name: string, isAsked: boolean) => (isAsked ? words(filled, name) || undefined : undefined);
  const isSetback = kind === 'setback';
  return {
    fields: {
      title: words(filled, 'title'),
      date: words(filled, 'date'),
      kind,
      goal: words(filled, 'goal') || undefined,
      celebrated: of('celebrated', !isSetback),
      lesson: of('lesson', isSetback),
      recovery: of('recovery', isSetback),
    },
    needed: ['title', 'date'],
    numbers: [],
    problems: [],
  };
}
