import { oneLine } from '../../domain/text.ts';
import { addMonths, plainDate } from '../../domain/plain-date.ts';
import { type GoalDraft, goalDraft } from '../../output/drafts/measures.ts';
import {
  type Answers,
  listIn,
  objectionToDay,
  objectionToName,
  objectionToWords,
  type Question,
} from '../ask/questions.ts';
import { idQuestion, type NewKind, objectionToIds, partnerIdsIn, type Scene, sceneOf } from './new-kind.ts';

/** The command `npm run new -- goal`. */
export const goalKind: NewKind = {
  name: 'goal',
  description: 'what you want, specific enough to know when you have it',
  questions: (context) => goalQuestions(sceneOf(context)),
  file: (answers, context) => goalDraft(goalFrom(answers, sceneOf(context)), context.words),
  notes: (answers, context) => {
    const { id, measurable } = goalFrom(answers, sceneOf(context));
    return measurable.length > 0
      ? []
      : [`Nothing measures it yet: \`npm run new -- benchmark --goal ${id}\` starts a benchmark for it.`];
  },
};

/** How many months ahead the suggested due date is. */
const MONTHS = 3;

/** Asks for a goal: its name and owners, then the letters of SMART in order. */
export function goalQuestions({ today, partners, goals, benchmarks }: Scene): readonly Question[] {
  const benchmarkIds = benchmarks.map(({ id }) => id);
  return [
    {
      option: 'title',
      message: 'The goal, in a few words',
      description: 'the goal in a few words',
      value: 'words',
      placeholder: 'Run a marathon together',
      objection: objectionToName,
    },
    idQuestion(
      'title',
      goals.map(({ id }) => id),
    ),
    {
      option: 'owners',
      message: 'Whose goal it is',
      description: 'whose it is, separated by commas (default: everyone’s)',
      value: 'partners',
      initial: () => partners.map(({ id }) => id).join(', '),
      objection: (answer) => objectionToIds(answer, partners, 'partner'),
      applies: () => partners.length > 1,
    },
    {
      option: 'specific',
      message: 'Specific: what exactly will you do?',
      description: 'S: what exactly you’ll do',
      value: 'words',
      placeholder: 'Both of us finish the city marathon, in one race',
      objection: objectionToWords,
    },
    {
      option: 'measurable',
      message: `Measurable: which benchmarks measure it? There are ${benchmarkIds.join(', ')}`,
      description: 'M: the benchmarks that measure it, separated by commas',
      value: 'benchmarks',
      placeholder: 'Enter: a new one, later',
      optional: true,
      objection: (answer) => objectionToIds(answer, benchmarks, 'benchmark'),
      applies: () => benchmarks.length > 0,
    },
    {
      option: 'achievable',
      message: 'Achievable: why can you do it?',
      description: 'A: why you can do it',
      value: 'words',
      placeholder: 'Eight months, four runs a week',
      objection: objectionToWords,
    },
    {
      option: 'relevant',
      message: 'Relevant: why does it matter?',
      description: 'R: why it matters',
      value: 'words',
      placeholder: 'Health comes first on both our lists',
      objection: objectionToWords,
    },
    {
      option: 'starts',
      message: 'The first day of work on it',
      description: 'T: the first day of work on it (default: today)',
      value: 'date',
      initial: () => today,
      objection: (answer) => objectionToDay(answer),
    },
    {
      option: 'due',
      message: 'Time-bound: by which day?',
      description: `T: the day to reach it by (default: in ${MONTHS} months)`,
      value: 'date',
      initial: (answers) => addMonths(startsIn(answers, today), MONTHS),
      objection: (answer, answers) => objectionToDay(answer, { after: startsIn(answers, today) }),
    },
  ];
}

function startsIn(answers: Answers, today: Scene['today']): Scene['today'] {
  return answers['starts'] === undefined ? today : plainDate(oneLine(answers['starts']));
}

/** Makes the goal. @throws RangeError for days that the questions wouldn't have accepted */
export function goalFrom(answers: Answers, { today, partners }: Scene): GoalDraft {
  const words = (option: string) => oneLine(answers[option] ?? '');
  return {
    id: words('id'),
    title: words('title'),
    owners: answers['owners'] === undefined ? partners.map(({ id }) => id) : partnerIdsIn(answers['owners'], partners),
    specific: words('specific'),
    measurable: listIn(answers['measurable'] ?? '', ','),
    achievable: words('achievable'),
    relevant: words('relevant'),
    starts: startsIn(answers, today),
    due: plainDate(words('due')),
  };
}
