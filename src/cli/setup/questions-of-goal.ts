import type { PlainDate } from '../../domain/plain-date.ts';
import type { Question } from '../ask/questions.ts';
import { benchmarkQuestions } from '../new/kinds/benchmark.ts';
import { goalQuestions } from '../new/kinds/goal.ts';
import type { Scene } from '../new/kinds/scene.ts';
import type { Group } from './group.ts';
import { partnersIn } from './people.ts';

/** A first goal and what measures it. The title of each has an option of its own name: there are two of them here. */
export function firstGoal(today: PlainDate): Group[] {
  const scene: Scene = { today, partners: [], goals: [], benchmarks: [] };
  return [
    {
      why: 'Your first goal, one that you share. Five short answers make it one that you can tell whether you keep.',
      questions: titled('goal', goalQuestions(scene), ['specific', 'achievable', 'relevant', 'due']),
    },
    {
      why: 'How you see that you get there: one thing to measure, and its plan from where you are to where you want to be.',
      questions: titled('benchmark', benchmarkQuestions(scene, partnersIn), [
        'unit',
        'per',
        'baseline',
        'target',
        'target-date',
      ]),
    },
  ];
}

function titled(option: string, questions: readonly Question[], wanted: readonly string[]): Question[] {
  return questions.flatMap((question) => {
    if (question.option === 'title') return { ...question, option };
    return wanted.includes(question.option) ? question : [];
  });
}
