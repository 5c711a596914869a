import { oneLine } from '../../domain/text.ts';
import { addMonths, type PlainDate, plainDate } from '../../domain/plain-date.ts';
import type { DraftPlan, DraftValue } from '../../output/drafts/measures.ts';
import {
  type Answers,
  listIn,
  NOT_A_NUMBER,
  numberIn,
  objectionToDay,
  objectionToNumber,
  type Question,
} from '../ask/questions.ts';
import { idIn, type Scene, type ScenePartner } from './new-kind.ts';

/** A value read from an answer, or why it can't be accepted. */
type ReadValue = { value: DraftValue } | { objection: string };

/**
 * Reads a single number, or one for each partner.
 * @param partners empty if there is one number for all
 * @example readValue('robin: 8, sam: 5', partners) // { value: { robin: 8, sam: 5 } }
 */
function readValue(answer: string, partners: readonly ScenePartner[]): ReadValue {
  const number = numberIn(answer);
  if (number !== undefined) return { value: number };
  if (!/[:=]/.test(answer) || partners.length === 0) return { objection: NOT_A_NUMBER };
  const values = new Map<string, number>();
  for (const part of listIn(answer, ',')) {
    const [, name = '', written = ''] = /^(.*?)\s*[:=]\s*([^:=]*)$/.exec(part) ?? [];
    const [id, value] = [idIn(name, partners), numberIn(written)];
    if (id === undefined || value === undefined || values.has(id)) return { objection: formFor(partners) };
    values.set(id, value);
  }
  const isComplete = partners.every(({ id }) => values.has(id));
  return isComplete ? { value: Object.fromEntries(values) } : { objection: formFor(partners) };
}

function formFor(partners: readonly ScenePartner[]): string {
  return `Write one number, or one for each of you: ${exampleFor(partners)}.`;
}

/** Returns an example of values. @example exampleFor(partners) // 'robin: 5, sam: 6' */
function exampleFor(partners: readonly ScenePartner[]): string {
  return partners.map(({ id }, index) => `${id}: ${5 + index}`).join(', ');
}

const NOTHING_TO_REACH =
  'That’s where you start, so there’d be nothing to reach. Write another number; to stay where you are, choose a number to stay at.';

/** Returns whether any partner's two values are the same. */
function isAnywhereSame(one: DraftValue, other: DraftValue): boolean {
  if (typeof one === 'number') return typeof other === 'number' ? one === other : Object.values(other).includes(one);
  return Object.entries(one).some(([partner, value]) => value === (typeof other === 'number' ? other : other[partner]));
}

/** How many months ahead the suggested target day is. */
const MONTHS = 3;

/** Returns the questions about a benchmark's plan: a way from one value to another, or a limit to keep. */
export function planQuestions(scene: Scene, partnersIn: (answers: Answers) => Scene['partners']): readonly Question[] {
  const isWay = (answers: Answers) => kindIn(answers) === 'target';
  const partnersFor = (answers: Answers) => (answers['per'] === 'partner' ? partnersIn(answers) : []);
  const objectionToValue = (answer: string, answers: Answers) => {
    const read = readValue(answer, partnersFor(answers));
    return 'objection' in read ? read.objection : undefined;
  };
  const objectionToTarget = (answer: string, answers: Answers) => {
    const read = readValue(answer, partnersFor(answers));
    if ('objection' in read) return read.objection;
    const start = readValue(answers['baseline'] ?? '', partnersFor(answers));
    return 'value' in start && isAnywhereSame(start.value, read.value) ? NOTHING_TO_REACH : undefined;
  };
  return [
    {
      option: 'plan',
      message: 'The plan',
      description: 'a way to a target, or a limit to keep',
      oneOf: [
        { value: 'target', label: 'From where you are to a target' },
        { value: 'atMost', label: 'Stay at or under a number' },
        { value: 'atLeast', label: 'Stay at or over a number' },
      ],
      initial: () => 'target',
    },
    {
      option: 'limit',
      message: 'The number that you stay at',
      description: 'the number to stay at, with `--plan atMost` or `atLeast`',
      value: 'number',
      objection: objectionToNumber,
      applies: (answers) => !isWay(answers),
    },
    {
      option: 'baseline',
      message: `Where you start: a number, or one for each of you (${exampleFor(scene.partners) || 'name: 5, name: 6'})`,
      description: 'where you start: one number, or `name: 5, name: 6` (default: 0)',
      value: 'number',
      initial: () => '0',
      objection: objectionToValue,
      applies: isWay,
    },
    {
      option: 'baseline-date',
      message: 'The day of that number',
      description: 'the day on which you start (default: today)',
      value: 'date',
      initial: () => scene.today,
      objection: (answer) => objectionToDay(answer),
      applies: isWay,
    },
    {
      option: 'target',
      message: 'Where you want to be: a number, or one for each of you',
      description: 'where you want to be: one number, or one for each of you',
      value: 'number',
      placeholder: '42.2',
      objection: objectionToTarget,
      applies: isWay,
    },
    {
      option: 'target-date',
      message: 'By which day?',
      description: `the day of the target (default: that of the goal, or in ${MONTHS} months)`,
      value: 'date',
      initial: (answers) => firstAfter(startIn(answers, scene), [dueIn(answers, scene)]),
      objection: (answer, answers) => objectionToDay(answer, { after: startIn(answers, scene) }),
      applies: isWay,
    },
  ];
}

function firstAfter(start: PlainDate, days: readonly (PlainDate | undefined)[]): PlainDate {
  return days.find((day) => day !== undefined && day > start) ?? addMonths(start, MONTHS);
}

/** Returns the goal's due day: of an existing goal, or of one that was asked about before. */
function dueIn(answers: Answers, { goals }: Scene): PlainDate | undefined {
  if (answers['due'] !== undefined) return plainDate(oneLine(answers['due']));
  return goals.find(({ id }) => id === answers['goal'])?.due;
}

function startIn(answers: Answers, { today }: Scene): PlainDate {
  return answers['baseline-date'] === undefined ? today : plainDate(oneLine(answers['baseline-date']));
}

function kindIn(answers: Answers): DraftPlan['kind'] {
  const kind = answers['plan'];
  return kind === 'atMost' || kind === 'atLeast' ? kind : 'target';
}

/** Makes the plan. @throws RangeError for answers that the questions wouldn't have accepted */
export function planFrom(answers: Answers, scene: Scene): DraftPlan {
  const kind = kindIn(answers);
  if (kind !== 'target') return { kind, value: numberIn(answers['limit'] ?? '') ?? notTaken('limit') };
  const partners = answers['per'] === 'partner' ? scene.partners : [];
  const valueOf = (option: string): DraftValue => {
    const read = readValue(answers[option] ?? '', partners);
    return 'value' in read ? read.value : notTaken(option);
  };
  return {
    kind,
    baseline: { date: startIn(answers, scene), value: valueOf('baseline') },
    target: { date: plainDate(oneLine(answers['target-date'] ?? '')), value: valueOf('target') },
  };
}

function notTaken(option: string): never {
  throw new RangeError(`\`--${option}\` has an answer that its question wouldn’t have taken.`);
}
