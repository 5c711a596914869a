import { z } from 'zod';
import { finiteNumberSchema, sharedFields, textSchema } from './values.ts';

export const pageSchema = z
  .strictObject({
    title: textSchema.describe('The page’s heading.'),
    order: finiteNumberSchema.optional().describe('Its place in the menu; none: not in the menu.'),
    ...sharedFields,
  })
  .meta({
    title: 'pages/<id>.md, pages/<id>.mdx',
    description: 'Any further page: a handbook, a letter to our future selves.',
  });

export type Page = z.infer<typeof pageSchema>;
