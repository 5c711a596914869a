/** What a new check-in, milestone or page says to whoever goes on with it. */
export const drafts = {
  numbers:
    'To give a number, delete the # and the space in front of its line, and those in front of the line above that ends in a colon, such as readings:',
  topics: 'topics: [First topic, Second topic]',
  oneToTen: 'how sure you are of each goal, 1 to 10',
  oneToFive: 'how each of you is, 1 to 5',
  /** Before the series of a benchmark that adds up. */
  added: 'what was added since the last reading',
  last: (value: string, date: string) => `last ${value} on ${date}`,
  countsAs: (value: string) => `counted as ${value}`,
  none: 'no reading yet',
  planned: (value: string, date: string) => `plan ${value} for ${date}`,
  needed: (change: string) => `needed ${change}`,
  nothingNeeded: 'nothing more needed for that',
  reached: 'target reached',
  sections: {
    progress: 'What moved since last time, and what did not.',
    wins: 'A line each, small ones too.\n- Finished chapter three',
    setbacks:
      'A line each; below it what it taught you, and the first step back.\n- Missed two runs\n  - Lesson: mornings or not at all\n  - Recovery: Tuesday 6:30, both of us',
    concerns: 'What worries you, a line each.',
    feedback: 'What you saw the other do, and what you would like to ask. Leave out what you have nothing for.',
    nextSteps: (owner: string, date: string) =>
      `What you promise until next time, and who.\n- [ ] @${owner} Book the race (due ${date})`,
    accountability: (owner: string) =>
      `How you hold each other to it.\n- [ ] @${owner} Sends a photo of the log every Friday`,
    notes: 'Whatever else there is.',
  },
  feedbackHeading: (from: string, to: string) => `${from} to ${to}`,
  carried:
    'From before: put an x into the box of what is done, [x], strike out (~~like this~~) what you let go, leave what stays open. What you delete stays open all the same.',
  later: 'Not due yet, and so not carried over. Take a line out of here when it is done or let go.',
  question: 'The question of this session. Answer it below, or delete it.',
  story: 'Below the next line: how it was, in your own words.',
  page: 'Write here what stands on this page.',
  more: (fields: string) => `More can stand here: ${fields}.`,
};
