import type { Reading } from './reading.ts';

export const en: Reading = {
  sections: {
    progress:
      'Progress, Goal progress, Our progress, Progress on goals, Status, Update, Updates, What I did, What we did, What I did this week, What we did this week, What got done, Done, Shipped, Accomplishments, Accomplished, Completed, Finished',
    wins: 'Wins, Win, Small wins, Our wins, Successes, Celebrations, What went well, What worked, What worked well, Highlights, Highlight, Victories',
    setbacks:
      "Setbacks, Setback, Challenges, Struggles, Difficulties, What went badly, What did not go well, What didn't go well, What didn't go so well, What didn't work, What did not work, What didn't work out, What didn't work so well, What went wrong, What could have gone better, Blockers, Blocker, Roadblocks, Impediments, Obstacles, Lowlights",
    concerns: 'Concerns, Concern, Worries, Our concerns',
    feedback: 'Feedback, Feedback and notes, Feedback & notes, Feedback for each other',
    nextSteps:
      "Next steps, Next step, Next, Our next steps, Action items, Actions, To do, Todo, Commitments, Next week, Next month, Next up, Up next, What's next, Goals for next week, Goals for next month, My goals for next week, Our goals for next week, Plan, Plans, Plan for next week, Plans for next week, The plan",
    accountability: 'Accountability, Accountability measures, Accountability measure, How we hold each other to it',
    notes: 'Notes, Note, Our notes, Further notes, Other notes',
  },
  setbackParts: {
    lesson: 'Lesson, Lessons, Lesson learned, Lesson learnt, Lessons learned, Learned, Learnt, What we learned',
    recovery: 'Recovery, Recovery plan, Way back, The way back, First step back, Step back',
  },
  fromTo: { words: 'before', from: 'from', to: 'to, for' },
  and: 'and',
  due: 'due',
};
