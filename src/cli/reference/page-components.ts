/** What an author can put into a page in MDX, by its name. */
interface PageComponent {
  name: string;
  example: string;
  shows: string;
}

export const PAGE_COMPONENTS: readonly PageComponent[] = [
  {
    name: 'BenchmarkChart',
    example: '<BenchmarkChart id="long-run" />',
    shows: 'The chart of a benchmark, with its plan, legend and data, as on its own page.',
  },
  {
    name: 'Progress',
    example: '<Progress benchmark="long-run" />',
    shows: 'How far a benchmark has come: a bar for each of you, with the plan’s mark, and the last readings.',
  },
  { name: 'GoalCard', example: '<GoalCard id="marathon" />', shows: 'A goal: what, by when, whose, and how far.' },
  {
    name: 'MilestoneCard',
    example: '<MilestoneCard id="first-half" />',
    shows: 'A milestone, small win or setback, with its picture. One dated after today cannot be shown yet.',
  },
  { name: 'NextDueDate', example: '<NextDueDate />', shows: 'When the next check-in is due.' },
  {
    name: 'OpenCommitments',
    example: '<OpenCommitments />',
    shows: 'What is promised and still open, for each of you.',
  },
];

/** How pages in MDX are written. */
export function pageComponents(): string {
  const rows = PAGE_COMPONENTS.map(({ example, shows }) => `| \`${example}\` | ${shows} |`);
  return `A page may also end in \`.mdx\`. Then it is a small program that can show charts and cards: review it as one. Write
these where they are to stand, each between empty lines, with the id of the file that is meant; nothing has to be imported.
What they show is what the page’s readers may see; an id that they may not see, or that is not there, stops the build.

| write | and it shows |
| --- | --- |
${rows.join('\n')}

\`\`\`\`mdx
---
title: A letter for next February
order: 10
---

This is what the year looked like from the legs:

<BenchmarkChart id="long-run" />

And the next time that we are due to talk about it:

<NextDueDate />
\`\`\`\`
`;
}
