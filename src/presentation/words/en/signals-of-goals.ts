import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: 'Reviews of goals',
    says: {
      well: () => 'Every goal was looked at when it was due.',
      watch: ({ count: n }) => `${atStart(n, 'goal is', 'goals are')} due for a review.`,
      talk: ({ count: n }) => `${atStart(n, 'goal has', 'goals have')} been due for a review for some time.`,
    },
    reason: ({ talk }) =>
      `How often goals are looked at again stands in the agreement. A review is worth an eye once its day has passed, and a talk when ${occasions(talk)} have come round since.`,
    question: () => 'If we chose it today, would we choose this goal again, in these words and by that day?',
  },
  benchmarksOffPlan: {
    title: 'Plans',
    says: {
      well: ({ of }) =>
        of === 1 ? 'The one benchmark is on its plan, or ahead.' : `All ${of} benchmarks are on their plan, or ahead.`,
      watch: ({ count: n, of }) =>
        `${n === 1 ? 'One' : n} of ${count(of, 'benchmark', 'benchmarks')} ${n === 1 ? 'is' : 'are'} off plan.`,
      talk: ({ count: n, of }) =>
        `${n === 1 ? 'One' : n} of ${count(of, 'benchmark', 'benchmarks')} ${n === 1 ? 'is' : 'are'} off plan, and not by a little.`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `Behind plan by ${watch} per cent of the whole way is worth an eye, by ${talk} a talk; a line to hold, when it was crossed, and when it was crossed ${brokenTalk} times running. A plan is a guess with dates on it: it may be the plan that is wrong.`,
    question: () => 'What has changed since we made this plan? Is it the pace that should move, or the plan?',
  },
  expectationsUnclear: {
    title: 'Expectations',
    says: {
      well: () => 'Who does what, and what counts, is written down.',
      watch: ({ count: n }) => `In ${count(n, 'place', 'places')} it is open who does what, or what counts.`,
      talk: ({ count: n }) => `In ${count(n, 'place', 'places')} it is open who does what, or what counts.`,
    },
    reason: ({ watch, talk }) =>
      `Looked at are goals (a measure, and what each owner does), roles, and promises that name nobody. ${watch} is worth an eye, ${talk} are worth a talk. What is everybody’s is easily taken for the other’s.`,
    question: (context) =>
      context === 'professional'
        ? 'What does each of us think is theirs here, and how will we know that it is done?'
        : 'What does each of us believe the other is doing about it?',
  },
  rolesNotRevisited: {
    title: 'Roles',
    says: {
      well: () => 'Roles and duties were looked at when they were due.',
      watch: () => 'Roles and duties are due for a look.',
      talk: () => 'Roles and duties have been due for a look for some time.',
    },
    reason: ({ talk }) =>
      `How often roles are looked at again stands in the agreement. It is worth an eye once that day has passed, and a talk when ${occasions(talk)} have come round since.`,
    question: () => 'Which duty has grown, which has gone quiet, and which would you like to hand over?',
  },
  setbackWithoutLesson: {
    title: 'Lessons',
    says: {
      well: ({ of }) => (of === 1 ? 'The last setback has its lesson.' : `The last ${of} setbacks have their lessons.`),
      watch: ({ count: n }) => `${atStart(n, 'setback has', 'setbacks have')} no lesson yet.`,
      talk: ({ count: n }) => `${atStart(n, 'setback has', 'setbacks have')} no lesson yet.`,
    },
    reason: ({ window, watch, talk }) =>
      `Of the setbacks in the ${window} check-ins before the last, ${watch} without a lesson is worth an eye, ${talk} are worth a talk. A lesson may take a while, and is easier found by two.`,
    question: () => 'What would we like to have known a week earlier?',
  },
};
