/** What new documents say to whoever goes on with them, and what a journal's agreement can begin with. */
export const beginnings = {
  partnership: (fields: string) => `More can stand here: ${fields}. The README of the content folder has every field.`,
  story: 'Below the next line: your story, in your own words.',
  partner: (fields: string) => `More can stand here: ${fields}.`,
  goalMeasures: 'measurable: the benchmarks that measure it, by the names of their files, such as [long-run]',
  goalDuties: 'duties: who does what for it',
  goalReviews: 'reviews: each time you look at it again: what stays, what changes, why, who agreed',
  benchmarkOfGoal: (file: string, all: string) => `Name it in ${file}, too: measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: where the plan passes through, each { date, value, label }',
  benchmarkIndicator: 'indicator: what counts, so that nobody has to argue later',
  missed: 'Whoever misses a commitment says so first, and picks the smallest next step.',
  agreements: ['We ask before we advise', 'Bad news travels the same day'],
  questions: [
    'What went better than you expected, and why?',
    'What are we avoiding?',
    'What would make the next step smaller?',
    'What helped you lately that the other may not know of?',
    'What have you not said because it seemed too small?',
  ],
};
