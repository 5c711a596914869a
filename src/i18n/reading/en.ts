import type { Reading } from './reading.ts';

export const en: Reading = {
  sections: {
    progress: 'Progress, Goal progress, Our progress, Progress on goals, Status, Update, Updates',
    wins: 'Wins, Win, Small wins, Our wins, Successes, Celebrations, What went well',
    setbacks: 'Setbacks, Setback, Challenges, Struggles, Difficulties, What went badly, What did not go well',
    concerns: 'Concerns, Concern, Worries, Our concerns',
    feedback: 'Feedback, Feedback and notes, Feedback & notes, Feedback for each other',
    nextSteps: 'Next steps, Next step, Next, Our next steps, Action items, Actions, To do, Todo, Commitments',
    accountability: 'Accountability, Accountability measures, Accountability measure, How we hold each other to it',
    notes: 'Notes, Note, Our notes, Further notes, Other notes',
  },
  setbackParts: {
    lesson: 'Lesson, Lessons, Lesson learned, Lesson learnt, Lessons learned, Learned, Learnt, What we learned',
    recovery: 'Recovery, Recovery plan, Way back, The way back, First step back, Step back',
  },
  fromTo: { words: 'before', from: 'from', to: 'to, for' },
  and: 'and',
  due: { before: 'due, due on, due by, by, until, till' },
  tomorrow: 'tomorrow',
};
