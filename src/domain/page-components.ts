/** What authors can use in `pages/*.mdx`; the site has a component for each, and there are no others. */
export const PAGE_COMPONENTS = [
  'BenchmarkChart',
  'GoalCard',
  'MilestoneCard',
  'NextDueDate',
  'OpenCommitments',
  'Progress',
] as const;

export type PageComponent = (typeof PAGE_COMPONENTS)[number];

/** What a picture in such a page's Markdown becomes. No author writes it. */
export const PICTURE_COMPONENT = 'JournalPicture';
