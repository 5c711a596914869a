/** What a journal whose context is professional says in place of the same words elsewhere. */
export const atWork = {
  home: { promised: 'What we have committed to', openCommitments: 'Open commitments' },
  milestones: {
    anniversary: (years: number) => (years === 1 ? 'A year of working together' : `${years} years of working together`),
    celebrated: 'How we marked it',
  },
  retrospectives: {
    questions: [
      'What works, and should stay as it is?',
      'What have we learned about how we work?',
      'What do we stop doing?',
      'What does the next stretch ask of us?',
    ],
  },
  agreement: { story: 'How it began' },
  drafts: {
    wins: 'A line each, small ones too.\n- The first draft went out a day early',
    setbacks:
      'A line each; below it what it taught you, and the first step back.\n- The trial run was put off twice\n  - Lesson: ask for the room first\n  - Recovery: Tuesday 10:00, both of us',
    nextSteps: (owner: string, date: string) =>
      `What you commit to until next time, and who.\n- [ ] @${owner} Send the draft round (due ${date})`,
    accountability: (owner: string) => `How you hold each other to it.\n- [ ] @${owner} Posts the numbers every Friday`,
  },
  together: { hint: 'Yours or your colleague’s. Capital letters count; extra spaces do not.' },
};
