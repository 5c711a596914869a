import { z } from 'zod';
import { finiteNumberSchema, sharedFields, textSchema } from './values.ts';

export const pageSchema = z
  .strictObject({
    title: textSchema.describe('The page’s heading.'),
    order: finiteNumberSchema
      .optional()
      .describe('Its place in the menu, as a number; without it, it isn’t in the menu.'),
    ...sharedFields,
  })
  .meta({
    title: 'pages/<id>.md, pages/<id>.mdx',
    description: 'Any other page: a handbook, a letter to your future selves.',
  });

export type Page = z.infer<typeof pageSchema>;

/** The components that authors can use in `pages/*.mdx`; the site implements exactly these. */
export const PAGE_COMPONENTS = [
  'BenchmarkChart',
  'GoalCard',
  'MilestoneCard',
  'NextDueDate',
  'OpenCommitments',
  'Progress',
] as const;

export type PageComponent = (typeof PAGE_COMPONENTS)[number];

/** The component that stands in for a Markdown picture in such a page. Authors don't write it. */
export const PICTURE_COMPONENT = 'JournalPicture';
