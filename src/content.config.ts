import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Collection } from './domain/schemas/index.ts';
import type { DataOf } from './journal/schema/validate.ts';
import { journalLoader } from './site/journal-loader.ts';

/**
 * An entry is its file in the journal, its fields, and its pictures (by their paths as written) ready for Astro's assets. The
 * fields were validated by the domain's schemas where they were read; what was cut out of them since, for those who may not
 * see it, can leave an owner or a purpose empty, and is no author's mistake: so they are not validated again.
 */
const entriesOf = <C extends Collection>(collection: C) =>
  defineCollection({
    loader: journalLoader(collection),
    schema: ({ image }) =>
      z.object({ file: z.string(), fields: z.custom<DataOf<C>>(), images: z.record(z.string(), image()) }),
  });

export const collections = {
  partnership: entriesOf('partnership'),
  partners: entriesOf('partners'),
  goals: entriesOf('goals'),
  benchmarks: entriesOf('benchmarks'),
  checkIns: entriesOf('checkIns'),
  milestones: entriesOf('milestones'),
  feedback: entriesOf('feedback'),
  pages: entriesOf('pages'),
};
