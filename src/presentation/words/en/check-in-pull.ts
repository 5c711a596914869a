/** The pull request in which a check-in is written. */
export const checkInPull = {
  title: (date: string) => `Check-in of ${date}`,
  begin: (date: string) => `Begin the check-in of ${date}`,
  ready: (day: string) =>
    `The check-in of ${day} is ready to be written. What is open from before, the numbers to read and a question are in it.`,
  write: 'Write the check-in',
  writeSide: (name: string) => `Write ${name}’s side`,
  save: 'Save with “Commit changes”, to this branch. What you say beside a line under “Files changed” becomes part of the journal. Merge when you have met.',
  checks:
    'GitHub looks it through as soon as one of you has saved something here, or has pressed “Approve workflows to run” below.',
  /** GitHub links the number. */
  feedback: (pull: number) => `Feedback from pull request #${pull}`,
};
