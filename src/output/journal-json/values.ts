import { z } from 'zod';
import type { Audience } from '../../domain/audience/model.ts';
import type { Document } from '../../domain/documents.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { sharedMarkdown } from './shared-markdown.ts';

/*
 * The building blocks of `journal.json`. These shapes are an interface of their own, independent of what partners
 * write: a new field in a document is published only if it's added here.
 */

/** Selects the days that a part of the journal is about; all by default. */
export type IsIn = (date: PlainDate) => boolean;
/** Selects all days. */
export const ALWAYS: IsIn = () => true;

export const dateJson = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'date', description: 'A calendar date, without a time zone.' });

export const partnerIdJson = z
  .string()
  .meta({ id: 'partner-id', description: 'The `id` of one of `partners`; one who left may have no entry there.' });

export const onePerPartnerJson = z
  .union([z.number(), z.record(partnerIdJson, z.number())])
  .meta({ id: 'one-per-partner', description: 'One value for all, or one per partner.' });

export const markdownJson = z.string().meta({
  id: 'markdown',
  description:
    'Markdown, with HTML that hasn’t been sanitised. Unless the audience is private, without anything that no page shows (comments, definitions that nothing uses, most attributes) and without links to what the audience may not see.',
});

/** The fields that every document has. */
export const documentShape = {
  id: z.string().describe('The name of its file without the ending.'),
  file: z.string().describe('Its path in the journal; pictures in its text are relative to it.'),
  visibility: z.enum(['public', 'partners', 'private']).describe('Who may see it.'),
  draft: z.literal(true).optional().describe('It is a draft: only a journal of the private audience has it.'),
  lang: z.string().optional().describe('Its language (BCP 47), where it is not that of the partnership.'),
  body: markdownJson,
};

interface Written {
  visibility?: Audience | undefined;
  draft?: boolean | undefined;
  lang?: string | undefined;
}

/** Returns the fields that every document has. */
export function documentJson({ id, file, data, body }: Document<Written>, context: ViewContext) {
  return {
    id,
    file,
    visibility: data.visibility ?? context.journal.documents.partnership.data.privacy.default,
    draft: data.draft === true ? (true as const) : undefined,
    lang: data.lang,
    body: bodyJson(context, file, body),
  };
}

/**
 * Returns a text as the audience may read it, without empty lines around it.
 * @param around the text that it's a part of
 */
export function bodyJson(context: ViewContext, file: string, markdown: string, around?: string): string {
  return sharedMarkdown(context, file, markdown, around).replace(/^\s*\n|\s+$/g, '');
}

const DECIMALS = 6;

/** Rounds computed numbers to six decimals, as in a benchmark's CSV. */
export function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
