import { oneLine } from '../../domain/text.ts';
import { benchmarkSchema } from '../../domain/schemas/benchmark.ts';
import { benchmarkDraft, type BenchmarkDraft } from '../../output/drafts/measures.ts';
import { type Answers, objectionToName, objectionToWords, type Question, said } from '../ask/questions.ts';
import { planFrom, planQuestions } from './benchmark-plan.ts';
import { idQuestion, type NewKind, type Scene, sceneOf } from './new-kind.ts';

/** The command `npm run new -- benchmark`. */
export const benchmarkKind: NewKind = {
  name: 'benchmark',
  description: 'something that you measure, and the plan for it',
  questions: (context) => benchmarkQuestions(sceneOf(context)),
  file: (answers, context) => benchmarkDraft(benchmarkFrom(answers, sceneOf(context)), context.words),
  notes: (answers, context) => {
    const { id, goal } = benchmarkFrom(answers, sceneOf(context));
    if (!goal) return [];
    const all = [...goal.measurable, id].join(', ');
    return [`Name it in goals/${goal.id}.md, too, so that the goal says how it is measured: measurable: [${all}]`];
  },
};

const NO_GOAL = 'none';

/** Returns the questions about a benchmark. @param partnersIn returns the partners that answers name */
export function benchmarkQuestions(
  scene: Scene,
  partnersIn: (answers: Answers) => Scene['partners'] = () => scene.partners,
): readonly Question[] {
  const { goals, benchmarks } = scene;
  return [
    {
      option: 'title',
      message: 'What you measure, in a few words',
      description: 'what is measured, in a few words',
      value: 'words',
      placeholder: 'Long run',
      objection: objectionToName,
    },
    idQuestion(
      'title',
      benchmarks.map(({ id }) => id),
    ),
    {
      option: 'goal',
      message: 'The goal that it measures',
      description: 'the goal that it measures',
      oneOf: [
        ...goals.map(({ id, title }) => ({ value: id, label: title, hint: id })),
        { value: NO_GOAL, label: 'None of them' },
      ],
      initial: () => (goals.length === 1 ? goals[0]?.id : NO_GOAL),
      applies: () => goals.length > 0,
    },
    {
      option: 'unit',
      message: 'Its unit',
      description: 'its unit: km, words, hours',
      value: 'unit',
      placeholder: 'km',
      objection: objectionToName,
    },
    {
      option: 'per',
      message: 'Whose numbers they are',
      description: 'a number for each of you, or one that you share',
      oneOf: [
        { value: 'pair', label: 'One number that you share' },
        { value: 'partner', label: 'A number for each of you' },
      ],
      initial: () => 'pair',
    },
    {
      option: 'aggregate',
      message: 'How readings become the current value',
      description: 'how readings become the current value',
      oneOf: [
        { value: 'last', label: 'The last one counts', hint: 'a weight, a page number' },
        { value: 'sum', label: 'They’re added up', hint: 'kilometres since last time' },
        { value: 'max', label: 'The largest counts', hint: 'the longest run so far' },
        { value: 'min', label: 'The smallest counts', hint: 'the best time so far' },
        { value: 'mean', label: 'The mean of the last four counts', hint: 'hours of sleep' },
      ],
      initial: () => 'last',
    },
    ...planQuestions(scene, partnersIn),
    {
      option: 'indicator',
      message: 'What exactly counts, so there’s nothing to argue about later',
      description: 'what exactly counts, so there’s nothing to argue about later',
      value: 'words',
      placeholder: 'Measured by the watch, no walking breaks (Enter skips)',
      optional: true,
      objection: objectionToWords,
    },
  ];
}

/** Makes the benchmark. @throws RangeError for answers that the questions wouldn't have accepted */
export function benchmarkFrom(answers: Answers, scene: Scene): BenchmarkDraft {
  const words = (option: string) => oneLine(answers[option] ?? '');
  return {
    id: words('id'),
    title: words('title'),
    goal: scene.goals.find(({ id }) => id === answers['goal']),
    unit: words('unit'),
    per: benchmarkSchema.shape.per.parse(answers['per']),
    aggregate: benchmarkSchema.shape.aggregate.parse(answers['aggregate']),
    plan: planFrom(answers, scene),
    indicator: said(answers['indicator']),
  };
}
